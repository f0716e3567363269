/** Input passes its shared schema here, and its faults become problems that name the field and never echo the value. */
import { validator, describeRoute, resolver } from 'hono-openapi';
import type { ValidationTargets } from 'hono';
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

function fieldOf({ path }: Issue): string | undefined {
  return path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

const REFUSALS = {
  400: 'Unreadable JSON',
  401: 'Not signed in',
  404: 'Absent, or another firm’s',
  413: 'Too large',
  422: 'A value is wrong; `field` names it',
  429: 'Too many requests',
};

/** Documents a route for the OpenAPI file: what it does, what it answers, and the problems every route shares. */
export function documented(summary: string, answers: Readonly<Record<number, GenericSchema | string>> = {}) {
  const json = (schema: GenericSchema) => ({ 'application/json': { schema: resolver(schema) } });
  const own = Object.entries(answers).map(([status, answer]) => [
    status,
    typeof answer === 'string' ? { description: answer } : { description: summary, content: json(answer) },
  ]);
  const shared = Object.entries(REFUSALS).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: resolver(ProblemSchema) } } },
  ]);
  return describeRoute({ summary, responses: Object.fromEntries([...shared, ...own]) });
}
