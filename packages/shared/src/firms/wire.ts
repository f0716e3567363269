/** What the console and the service say to each other about the firm: set-up, settings, checklist, images. */
import * as v from 'valibot';
import { QUALITIES } from '../people/roles.ts';
import { NewPasswordSchema } from '../people/wire.ts';
import { CountSchema, EmailSchema, InstantSchema, LanguageSchema, SlugSchema } from '../wire/primitives.ts';
import { ColourSchema, filledLine, line, PhoneSchema } from './fields.ts';
import { HOURS_PRESETS, PROFILE_NAMES } from './profiles/profile.ts';

/** `GET /v1/setup`: whether this server waits for its first firm. The profiles are in `profiles/profiles.ts`. */
export const SetupStateSchema = v.object({
  open: v.boolean(),
  /** No firm at all, the demo's neither: nobody could sign in. */
  empty: v.boolean(),
  /** Whether mails can leave, so that nobody is promised one. */
  mail: v.boolean(),
});
export type SetupState = v.InferOutput<typeof SetupStateSchema>;

/** Who will be the firm's first admin. */
export const FirstAdminSchema = v.strictObject({
  name: filledLine(80, 'name'),
  email: EmailSchema,
  password: NewPasswordSchema,
  quality: v.exactOptional(v.picklist(QUALITIES, 'invalid')),
});

export type FirstAdmin = v.InferOutput<typeof FirstAdminSchema>;

/** A new firm: only its name must be given, what else is missing comes from the profile or stays empty. */
export const NewFirmSchema = v.strictObject({
  name: filledLine(80, 'firm-name'),
  profile: v.exactOptional(v.picklist(PROFILE_NAMES, 'profile')),
  slug: v.exactOptional(SlugSchema),
  bar: v.exactOptional(line(120)),
  address: v.exactOptional(line(200)),
  phone: v.exactOptional(PhoneSchema),
  accent: v.exactOptional(ColourSchema),
  hours: v.exactOptional(v.picklist(HOURS_PRESETS, 'invalid')),
});
export type NewFirm = v.InferOutput<typeof NewFirmSchema>;

/** `POST /v1/setup`: the first firm of a server, by whoever has the code that the server printed. Signs its admin in. */
export const SetupSchema = v.strictObject({
  code: v.pipe(v.string('setup-code'), v.maxLength(100, 'setup-code')),
  firm: NewFirmSchema,
  admin: FirstAdminSchema,
});
export type SetupInput = v.InferInput<typeof SetupSchema>;
export const SetupDoneSchema = v.object({ slug: v.string(), staff: v.string() });

/** An image's id is the hash of what it holds: `/v1/firms/:firm/images/:id` never changes. */
export const ImageIdSchema = v.pipe(v.string('invalid'), v.regex(/^[\da-f]{64}$/, 'invalid'));
export const ImageKeptSchema = v.object({ image: v.string() });
export const LogoKeptSchema = v.object({ image: v.string(), revision: CountSchema });
/** Of the raw body of an upload. */
export const IMAGE_MAX_BYTES = 5 * 1024 * 1024;
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

/** What is still to be done before a firm can be sure of its door, in the order in which it is shown. */
export const CHECKLIST = [
  'site-seen',
  'second-person',
  'hours-checked',
  'mail-works',
  'notice-read',
  'first-answer',
  'order-informed',
] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];
/** What only a person knows; the others are seen to be done. */
export const TOLD_ITEMS = ['hours-checked', 'notice-read', 'order-informed'] as const;
export const ChecklistItemSchema = v.picklist(CHECKLIST, 'not-found');

/** `POST /v1/staff/checklist/:item`: done, or not needed here; or not done after all. */
export const TellItemSchema = v.strictObject({ done: v.boolean('invalid') });

/** `GET /v1/staff/checklist` */
export const ChecklistSchema = v.object({
  items: v.array(
    v.object({
      item: v.picklist(CHECKLIST),
      /** When it was done; null while it is not. */
      at: v.nullable(InstantSchema),
      told: v.boolean(),
    }),
  ),
  done: v.boolean(),
});
export type Checklist = v.InferOutput<typeof ChecklistSchema>;

/** `GET /v1/staff/settings/privacy-text`: for the privacy page of the firm's own site. */
export const PrivacyTextSchema = v.object({
  /** Settings without which the paragraph is not whole. */
  missing: v.array(v.picklist(['address', 'privacyContact'])),
  texts: v.array(v.object({ language: LanguageSchema, title: v.string(), paragraphs: v.array(v.string()) })),
});
export type PrivacyTextData = v.InferOutput<typeof PrivacyTextSchema>;
