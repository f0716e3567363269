/** What the console and the service say to each other about the firm's place on the web. */
import * as v from 'valibot';
import { FirmCalendarSchema } from '../availability/hours.ts';
import { LookSchema } from '../looks/look.ts';
import { CountSchema, EmailSchema, InstantSchema, LanguageSchema } from '../wire/primitives.ts';
import { filledLine, OriginSchema, paragraph } from './fields.ts';
import { LanguagesSchema, RosterSchema, ThemeSchema } from './site.ts';

/** When the badge was first and last seen there, to the day: no visitor is counted. */
const SeenSchema = v.nullable(v.object({ first: InstantSchema, last: InstantSchema }));

/** `GET /v1/staff/site`, and the answer to each change of it. */
export const SiteViewSchema = v.object({
  /** What to paste; for a tag manager; and for the badge within a text. */
  snippet: v.string(),
  managerSnippet: v.string(),
  inlineSnippet: v.string(),
  /** The firm's own page, and the same at its own host name where it has one. */
  page: v.string(),
  domain: v.nullable(v.string()),
  plugin: v.string(),
  pageSeen: SeenSchema,
  /** The firm's sites: the only ones that may show the panel. */
  sites: v.array(
    v.object({
      id: v.string(),
      origin: v.string(),
      host: v.string(),
      name: v.string(),
      seen: SeenSchema,
    }),
  ),
  /** Sites with this firm's tag that nobody has allowed; at most twenty, none of which was ignored. */
  unknown: v.array(v.object({ origin: v.string(), host: v.string(), last: InstantSchema })),
  /** Whether a mail to the agency can leave. */
  mail: v.boolean(),
  /** The service's clock, by which a day is today. */
  now: InstantSchema,
  revision: CountSchema,
});
export type SiteView = v.InferOutput<typeof SiteViewSchema>;

/** `POST /v1/staff/sites`: one more site of the firm's, or the yes to an unknown one. */
export const AddSiteSchema = v.strictObject({
  origin: OriginSchema,
  name: v.exactOptional(filledLine(80)),
});

/** `PATCH /v1/staff/sites/:id`: what is given replaces its part; null means as the firm. */
export const PatchSiteSchema = v.partial(
  v.strictObject({
    origin: OriginSchema,
    name: filledLine(80),
    languages: v.nullable(LanguagesSchema),
    theme: v.nullable(ThemeSchema),
    calendar: v.nullable(FirmCalendarSchema),
    roster: v.nullable(RosterSchema),
    look: v.nullable(LookSchema),
  }),
);
export type PatchSite = v.InferOutput<typeof PatchSiteSchema>;

/** `POST /v1/staff/site/ignored`: this site is not the firm's; it is not asked about again. */
export const IgnoreSiteSchema = v.strictObject({ origin: OriginSchema });

/** `POST /v1/staff/site/agency-mail`. To nobody (null) nothing is sent, and the text is there to be copied. */
export const AgencyMailSchema = v.strictObject({
  to: v.nullable(EmailSchema),
  note: v.exactOptional(paragraph(2_000)),
  language: v.exactOptional(LanguageSchema),
});
export type AgencyMailInput = v.InferInput<typeof AgencyMailSchema>;
export const AgencyMailViewSchema = v.object({
  sent: v.boolean(),
  subject: v.string(),
  text: v.string(),
});
export type AgencyMailView = v.InferOutput<typeof AgencyMailViewSchema>;

/** `GET /v1/staff/site/signature`: the line below a mail, as HTML and as text. */
export const SignatureSchema = v.object({
  signatures: v.array(v.object({ language: LanguageSchema, text: v.string(), html: v.string() })),
});
export type SignatureData = v.InferOutput<typeof SignatureSchema>;

/** The query of posters and signature. */
export const LanguageQuerySchema = v.object({ language: v.exactOptional(LanguageSchema) });
