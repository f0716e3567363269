/**
 * How somebody writes their own quality: « avocate », « avocat associé », "solicitor". Free, for languages have more
 * words than a list, but for one: a speciality is claimed only by whoever holds its certificate (RIN art. 11), of which
 * nothing is known here.
 */
import * as v from 'valibot';
import { line } from '../firms/fields.ts';

const SPECIALITY = /sp[eé]cialis/iu;

export const TitleSchema = v.pipe(
  line(60, 'title'),
  v.check((title) => !SPECIALITY.test(title), 'title'),
);

/** `PUT /v1/staff/people/:id/title`: one's own by a lawyer, anybody's by an admin; '' for the word of the list. */
export const SetTitleSchema = v.strictObject({ title: TitleSchema });
