/** Every table, as Kysely sees it. `firm_id` leads every key; instants are epoch milliseconds; booleans are 0 or 1. */
import type { Generated } from 'kysely';

type Bit = 0 | 1;

interface Firms {
  id: Generated<number>;
  /** The firm's public id, a UUID: what the chain knows it by. */
  uid: string;
  slug: string;
  /** `FirmSettings` as JSON text: a reading of the last `firm.settings.set`. */
  settings: string;
  /** The seq of that event: whoever has parsed the settings knows by it whether they are still these. */
  revision: Generated<number>;
  /** The firm's own host name, from its settings; null for none. */
  domain: Generated<string | null>;
}
/** Every address a firm has ever had: what was printed with one of them still leads there. */
interface FirmSlugs {
  slug: string;
  firm_id: number;
}
/** Logos and photographs, re-encoded by us; the id is the hash of the bytes. */
interface Images {
  firm_id: number;
  id: string;
  type: string;
  bytes: Uint8Array;
  at: number;
}
/** What of the first steps is done, and since when. */
interface Checklist {
  firm_id: number;
  item: string;
  at: number;
}
/** How many said whether an answer of the firm's own helped them. Nobody is named, and no instant. */
interface BeforeHelped {
  firm_id: number;
  question: string;
  yes: number;
  no: number;
}
/** What was searched for and not found: bounded, and without what could reach anybody. */
interface BeforeMissed {
  firm_id: number;
  /** The words without accents and case. */
  folded: string;
  words: string;
  times: number;
  last_at: number;
}
/** Where the badge was seen, once a day at most: the site's origin, or `page` for the firm's own page. Nobody is counted. */
interface SiteSightings {
  firm_id: number;
  origin: string;
  first_at: number;
  last_at: number;
  /** Somebody said that this is no site of the firm's. */
  ignored: Bit;
}
interface Staff {
  firm_id: number;
  id: string;
  /** The account that signs in; null for somebody who only has a past here. */
  user_id: string | null;
  name: string;
  quality: string;
  role: string;
  checks: Bit;
  removed: Bit;
  /** Id of the image; null for none. */
  photo: Generated<string | null>;
  /** The quality in the person's own words; null for the word of the list. */
  title: Generated<string | null>;
}

interface FirmKeys {
  firm_id: number;
  wrapped_key: Uint8Array;
  wrapped_data_key: Uint8Array;
  wrapped_signing_key: Uint8Array;
  public_key: string;
}
interface BodyKeys {
  firm_id: number;
  /** The thread whose words the key opens, or the person (`staff:<id>`) whom events outside any thread name. */
  owner: string;
  wrapped: Uint8Array;
}
interface Heads {
  firm_id: number;
  seq: number;
  hash: string | null;
}
interface Events {
  firm_id: number;
  seq: number;
  id: string;
  kind: string;
  actor: string;
  at: number;
  thread: string | null;
  count: number;
  previous: string | null;
  previous_in_thread: string | null;
  commitment: string;
  hash: string;
}
interface Bodies {
  firm_id: number;
  seq: number;
  /** The person under whose key the body is, when it stands outside any thread and names somebody. */
  person: string | null;
  /** Nonce, then salt and text under AES-256-GCM, then the tag. */
  sealed: Uint8Array;
}
interface Roots {
  firm_id: number;
  seq: number;
  hash: string;
  at: number;
  signature: string;
}
/** In which version each reading of a firm was made; a late one has come to `seq`, a prompt one (null) is always at the head. */
interface Readings {
  firm_id: number;
  reading: string;
  version: number;
  seq: number | null;
}

/** The thread and the inbox in one reading: one row for each conversation, without a word of it. */
interface Conversations {
  firm_id: number;
  id: string;
  visitor: string;
  language: string;
  status: string;
  clearance: string;
  opened_at: number;
  last_at: number;
  count: number;
  first_message: number;
  /** How far the thread could be read when new parties opened its check again; 0 when none did. */
  cleared_until: number;
  waiting_since: number | null;
  waiting_count: number | null;
  due: number | null;
  assigned: string | null;
  urgent: Bit;
  was_urgent: Bit;
  parties: number | null;
  contact: number | null;
  last_answer: number;
  last_author: string | null;
  surveyed: Bit;
  complaint: Bit;
}
/** Who may open which thread from a device: the hash of the token made there. */
interface Accesses {
  firm_id: number;
  token_hash: string;
  visitor: string;
  conversation: string | null;
  created_at: number;
  expires_at: number;
}
/** One-time codes: hand-overs between doors and links in mails. */
interface Codes {
  firm_id: number;
  code_hash: string;
  purpose: string;
  conversation: string;
  visitor: string;
  expires_at: number;
  spent_at: number | null;
  /** When the access ends that a hand-over hands on. */
  access_until: number | null;
}
interface Seen {
  firm_id: number;
  conversation: string;
  count: number;
  at: number;
}
interface Drafts {
  firm_id: number;
  conversation: string;
  staff: string;
  sealed: Uint8Array;
  at: number;
}
interface Presence {
  firm_id: number;
  staff: string;
  on: Bit;
  until: number;
}
/** When each person last looked at *Aujourd'hui*, and since when their present visit counts changes. */
interface LastLooks {
  firm_id: number;
  staff: string;
  at: number;
  since: number;
}

interface Jobs {
  id: string;
  firm_id: number;
  kind: string;
  /** Done once for each key; the row stays until it is old. */
  key: string;
  payload: string;
  due_at: number;
  leased_until: number;
  attempts: number;
  done_at: number | null;
  failed: string | null;
}
interface Mails {
  id: string;
  firm_id: number;
  at: number;
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

interface FactTurns {
  firm_id: number;
  thread: string;
  count: number;
  day: string;
  at: number;
  due: number | null;
  answered_at: number | null;
  open_minutes: number | null;
}
interface FactConversations {
  firm_id: number;
  thread: string;
  opened_at: number;
  day: string;
  hour: number;
  replied_at: number | null;
  open_minutes: number | null;
  author: string | null;
}
interface FactAnswers {
  firm_id: number;
  thread: string;
  survey: string;
  question: string;
  count: number;
  day: string;
  at: number;
  value: number | null;
  worded: Bit;
}
/** Who was asked how it went, and whether they gave an answer. */
interface FactOffers {
  firm_id: number;
  thread: string;
  survey: string;
  day: string;
  answered: Bit;
}
interface Rollups {
  firm_id: number;
  day: string;
  metric: string;
  key: string;
  n: number;
}
interface DueHours {
  firm_id: number;
  /** Hours since 1 January 1970 UTC. */
  hour: number;
  due: number;
  kept: number;
}
interface FirstReplies {
  firm_id: number;
  /** `YYYY-MM` of the firm's day on which the conversation was opened. */
  month: string;
  minutes: number;
  n: number;
}
interface MessageCounts {
  firm_id: number;
  day: string;
  hour: number;
  side: string;
  n: number;
}

/** How one person wants to be told: `PersonNotices` as JSON text. */
interface NoticePeople {
  firm_id: number;
  staff: string;
  settings: string;
}
/** How the firm sees to it that nothing is missed: `FirmNotices` as JSON text. */
interface NoticeFirms {
  firm_id: number;
  revision: number;
  settings: string;
}
interface NoticeChannels {
  firm_id: number;
  id: string;
  /** Its place in the firm's own order. */
  place: number;
  kind: string;
  name: string;
  host: string;
  discreet: Bit;
  /** Address and signing secret, under the firm's key. */
  sealed: Uint8Array;
  last_at: number | null;
  last_status: number | null;
}
interface NoticeDevices {
  firm_id: number;
  /** Hash of the address at which the device is reached. */
  id: string;
  staff: string;
  kind: string;
  /** Address and keys, under the firm's key. */
  sealed: Uint8Array;
  since: number;
  last_at: number | null;
}
/** The keys by which push services know the firm (VAPID); the private one under the firm's key. */
interface PushKeys {
  firm_id: number;
  public_key: string;
  sealed: Uint8Array;
}
/** How far somebody who may answer has opened a conversation, when, and the last message planned since. */
interface NoticeOpenings {
  firm_id: number;
  conversation: string;
  seen: number;
  at: number;
  told: number;
}
/** Who was told of which message, and how: once each. `recipient` is somebody of the staff, or a channel. */
interface NoticesTold {
  firm_id: number;
  conversation: string;
  count: number;
  recipient: string;
  way: string;
  at: number;
  sent_at: number | null;
}

/** Who was asked to work here. Rows stay a while after they are answered, so that an old link is told what became of it. */
interface Invitations {
  firm_id: number;
  id: string;
  /** The id that the person has, or will have, here. */
  staff: string;
  /** Null until a mail is on its way with the token. */
  token_hash: string | null;
  name: string;
  email: string | null;
  role: string;
  quality: string;
  language: string;
  /** Id of the admin. */
  invited_by: string;
  at: number;
  expires_at: number;
  sent_at: number | null;
  state: 'open' | 'spent' | 'replaced' | 'withdrawn';
}

interface AuthUser {
  id: string;
  name: string;
  email: string;
  emailVerified: unknown;
  image: string | null;
  createdAt: unknown;
  updatedAt: unknown;
  twoFactorEnabled: unknown;
}
/** Codes of authenticators that have opened something: each opens once, though it is right for a minute and a half. */
interface AuthSpentCodes {
  user_id: string;
  code_hash: string;
  at: number;
}
/** An address that waits for its owner's yes; one for each account. */
interface AuthNewEmails {
  user_id: string;
  email: string;
  /** Null until a mail is on its way with the token. */
  token_hash: string | null;
  expires_at: number;
}

export interface Tables {
  firms: Firms;
  firm_slugs: FirmSlugs;
  images: Images;
  checklist: Checklist;
  site_sightings: SiteSightings;
  before_helped: BeforeHelped;
  before_missed: BeforeMissed;
  staff: Staff;
  firm_keys: FirmKeys;
  body_keys: BodyKeys;
  heads: Heads;
  events: Events;
  bodies: Bodies;
  roots: Roots;
  readings: Readings;
  conversations: Conversations;
  accesses: Accesses;
  codes: Codes;
  seen: Seen;
  drafts: Drafts;
  presence: Presence;
  last_looks: LastLooks;
  jobs: Jobs;
  mails: Mails;
  fact_turns: FactTurns;
  fact_conversations: FactConversations;
  fact_answers: FactAnswers;
  fact_offers: FactOffers;
  rollups: Rollups;
  due_hours: DueHours;
  first_replies: FirstReplies;
  message_counts: MessageCounts;
  notice_people: NoticePeople;
  notice_firms: NoticeFirms;
  notice_channels: NoticeChannels;
  notice_devices: NoticeDevices;
  push_keys: PushKeys;
  notice_openings: NoticeOpenings;
  notices_told: NoticesTold;
  invitations: Invitations;
  auth_user: AuthUser;
  auth_spent_codes: AuthSpentCodes;
  auth_new_emails: AuthNewEmails;
}
