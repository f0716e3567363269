/** What the panel, the console and the service say to each other about the screen before the first word. */
import * as v from 'valibot';
import { CountSchema, InstantSchema, LanguageSchema } from '../wire/primitives.ts';

const LineSchema = v.object({ number: v.string(), href: v.string(), who: v.string() });
const MAX_SEARCHED_CHARACTERS = 200;

/** `GET /v1/firms/:firm/before?language=`: whole sentences in one language; what the firm has not said is empty. */
export const BeforeViewSchema = v.object({
  on: v.boolean(),
  language: LanguageSchema,
  phone: v.string(),
  address: v.string(),
  hours: v.array(v.object({ days: v.string(), hours: v.string() })),
  /** Whether the firm closes on public holidays. */
  holidays: v.boolean(),
  access: v.string(),
  papers: v.string(),
  firstMeeting: v.string(),
  legalAid: v.nullable(v.boolean()),
  /** What legal aid is called there: « aide juridictionnelle », « aide juridique ». */
  legalAidName: v.string(),
  questions: v.array(v.object({ id: v.string(), question: v.string(), answer: v.string() })),
  /** Where somebody finds a lawyer when this firm cannot help, and when they are held. */
  lawyer: v.object({ name: v.string(), phone: v.string(), url: v.string(), held: v.string() }),
  emergency: v.object({ asOf: v.string(), lines: v.array(LineSchema) }),
});
export type BeforeView = v.InferOutput<typeof BeforeViewSchema>;

/** `GET …/before?language=&site=` */
export const BeforeQuerySchema = v.object({
  language: v.exactOptional(LanguageSchema),
  site: v.exactOptional(v.string()),
});

/** `POST /v1/firms/:firm/before/helped` */
export const HelpedSchema = v.strictObject({
  id: v.pipe(v.string('invalid'), v.maxLength(64, 'invalid')),
  helped: v.boolean('invalid'),
});
/** `POST /v1/firms/:firm/before/missed`; what is kept of it is in `missed-words.ts`. */
export const MissedSchema = v.strictObject({
  words: v.pipe(v.string('invalid'), v.maxLength(MAX_SEARCHED_CHARACTERS, 'invalid')),
});

/** How many searches without an answer a firm keeps. */
export const MAX_MISSED = 50;

/** `GET /v1/staff/before`, and the answer to setting a search aside. */
export const BeforeFiguresSchema = v.object({
  /** By question of the firm: how many said that its answer helped, and how many that it did not. */
  helped: v.array(v.object({ id: v.string(), yes: CountSchema, no: CountSchema })),
  /** Most searched first. */
  missed: v.array(v.object({ key: v.string(), words: v.string(), times: CountSchema, last: InstantSchema })),
});
export type BeforeFigures = v.InferOutput<typeof BeforeFiguresSchema>;

/** `POST /v1/staff/before/set-aside`: an answer was written for it, or it is no question. */
export const SetAsideSchema = v.strictObject({
  key: v.pipe(v.string('invalid'), v.maxLength(200, 'invalid')),
});
