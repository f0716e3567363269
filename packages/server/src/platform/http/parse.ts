/** Input passes its shared schema here, and its faults become problems that name the field and never echo the value. */
import { validator, describeRoute, resolver } from 'hono-openapi';
import type { MiddlewareHandler, ValidationTargets } from 'hono';
import type { GenericSchema } from 'valibot';
import { isProblemCode, ProblemSchema, type ProblemCode } from '@parenthese/shared/wire/problems.ts';
import { problem } from './problems.ts';

type Issue = Readonly<{
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}>;

/** Validates one target against a schema; the handler reads `c.req.valid(target)`. */
export function parse<S extends GenericSchema, T extends keyof ValidationTargets>(target: T, schema: S) {
  return validator(target, schema, (result, c) => {
    if (result.success) return;
    const issue = (result.error as readonly Issue[])[0];
    return problem(c, issue ? codeOf(issue) : 'invalid', { field: issue && fieldOf(issue) });
  });
}

/** Schemas speak in problem codes; valibot's own message means a missing, unknown or wrongly typed key. */
function codeOf({ message }: Issue): ProblemCode {
  if (isProblemCode(message)) return message;
  return /expected never/i.test(message) ? 'unknown-field' : 'invalid';
}

/** A name that somebody made up is told only if it could be one of ours: a problem is no place for what was sent. */
function fieldOf({ path }: Issue): string | undefined {
  const field = path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return field !== undefined && /^[\w.-]{1,60}$/.test(field) ? field : undefined;
}

/** The problems that any route can answer. */
const REFUSALS: Answers = {
  400: 'Unreadable JSON',
  401: 'Not signed in',
  403: 'Not allowed to this role, or sent from another site',
  404: 'Absent, or another firm’s',
  413: 'Too large',
  415: 'Not plain JSON',
  422: 'A value is wrong; `field` names it',
  429: 'Too many requests; `Retry-After` says how long to wait',
  503: 'Busy; `Retry-After` says how long to wait',
};

/** What a route answers by status: a schema of its JSON, or words where there is no JSON of ours. */
export type Answers = Readonly<Record<number, GenericSchema | string>>;

/** Where a documented route keeps its answers, so that tests can hold it to them. */
const ANSWERS = Symbol('answers');

/** Documents a route for the OpenAPI file: what it does, what it answers, and the problems every route shares. */
export function documented(summary: string, answers: Answers = {}) {
  const all = { ...REFUSALS, ...answers };
  const responses = Object.fromEntries(
    Object.entries(all).map(([status, answer]) => [status, described(summary, Number(status), answer)]),
  );
  const handOn: MiddlewareHandler = (_c, next) => next();
  // What describes the route stands on hono-openapi's middleware, which is an async function only to hand on.
  return Object.assign(handOn, describeRoute({ summary, responses }), { [ANSWERS]: all });
}

/** What a handler of the app was documented to answer; undefined for one that was not. */
export function answersOf(handler: object): Answers | undefined {
  return (handler as { [ANSWERS]?: Answers })[ANSWERS];
}

function described(summary: string, status: number, answer: GenericSchema | string) {
  const description = typeof answer === 'string' ? answer : summary;
  if (status >= 400)
    return { description, content: { 'application/problem+json': { schema: resolver(ProblemSchema) } } };
  if (typeof answer === 'string') return { description };
  return { description, content: { 'application/json': { schema: resolver(answer) } } };
}
