/**
 * What happens in the demo firm, as intentions: who wants to do what, and when.
 *
 * A seeder plays them through the real service with its clock set to each instant, so that the demo's events
 * are made by the same code as anybody's. Texts are set (spaces, apostrophes) and ready to send.
 */
import type { OtherParty, Status } from '@parenthese/shared/conversations/vocabulary.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Field, Gender, StaffKey } from './corpus/situation.ts';

/** One thing somebody does. `id` is the UUIDv7 its sender makes, so that playing it twice counts once. */
export type DemoStep = Readonly<{ at: number; id: string }> &
  (
    | VisitorStep
    /** The parties were checked; a refusal is told in the service's own words. */
    | Readonly<{ kind: 'clearance'; by: StaffKey; clearance: 'clear' | 'declined' }>
    /** The one in charge of checks read what was folded. */
    | Readonly<{ kind: 'fold-opened'; by: StaffKey }>
    | Readonly<{ kind: 'staff-message'; by: StaffKey; text: string }>
    | Readonly<{ kind: 'note'; by: StaffKey; text: string }>
    | Readonly<{ kind: 'status'; by: StaffKey; status: Status; reason: string | null }>
    | Readonly<{ kind: 'assignment'; by: StaffKey; to: StaffKey }>
    /** A lawyer has seen to what the words warned of. */
    | Readonly<{ kind: 'flag-closed'; by: StaffKey; flag: 'urgent' }>
  );

type VisitorStep =
  /** The first one opens the conversation. */
  | Readonly<{ kind: 'visitor-message'; text: string }>
  | Readonly<{ kind: 'parties'; name: string; other: OtherParty }>
  | Readonly<{ kind: 'contact'; email: string }>
  /** The visitor has had everything so far before their eyes. */
  | Readonly<{ kind: 'seen' }>
  /** « C’est réglé ». */
  | Readonly<{ kind: 'settled' }>
  /** One answer of the survey of the exchange; each stands by itself. */
  | Readonly<{
      kind: 'answer';
      question: string;
      value: number | string | null;
      without: 'skipped' | 'not-applicable' | null;
    }>;

export type DemoStepKind = DemoStep['kind'];

/** Every kind of step, for whoever walks through them. */
export const DEMO_STEP_KINDS = [
  'visitor-message',
  'parties',
  'contact',
  'seen',
  'settled',
  'answer',
  'clearance',
  'fold-opened',
  'staff-message',
  'note',
  'status',
  'assignment',
  'flag-closed',
] as const satisfies readonly DemoStepKind[];

export type DemoVisitor = Readonly<{
  name: string;
  gender: Gender;
  email: string;
  /** The visitor's IANA zone. */
  zone: string;
}>;

export type DemoConversation = Readonly<{
  id: string;
  language: Language;
  field: Field;
  /** Key of the situation in the corpus. */
  situation: string;
  urgent: boolean;
  /** Path of the firm's page from which the visitor wrote. */
  page: string;
  visitor: DemoVisitor;
  /** In the order of their instants. */
  steps: readonly DemoStep[];
}>;
