import * as v from 'valibot';
import type { SurveyDefinition } from './definition.ts';
import { SurveyDefinitionSchema } from './definition.ts';
import data from './exchange.json' with { type: 'json' };

/**
 * The survey of any exchange: one question, one free word, then the eight criteria for who wants to say more.
 *
 * It belongs to the conversation and asks no name, yet it is never called anonymous. Validated and frozen when
 * this module loads: a faulty definition stops the process at start.
 */
export const exchangeSurvey: SurveyDefinition = frozen(v.parse(SurveyDefinitionSchema, data));

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}
