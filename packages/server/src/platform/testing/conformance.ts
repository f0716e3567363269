/** Holds every answer of an app to what its route says it answers: in a test, no key too many and no status unheard of. */
import type { Hono } from 'hono';
import * as v from 'valibot';
import { ProblemSchema } from '@parenthese/shared/wire/problems.ts';
import { answersOf, type Answers } from '../http/parse.ts';

export type Answer = Readonly<{ status: number; headers: Headers; text: string }>;
type Route = Readonly<{ method: string; path: string; answers: Answers }>;

/** Routes that said what they answer. */
export function documentedRoutes(app: Hono): readonly Route[] {
  return app.routes.flatMap(({ method, path, handler }) => {
    const answers = answersOf(handler);
    return answers ? [{ method, path, answers }] : [];
  });
}

/** Gives a function that throws, in words, when an answer is not one its route was documented to give. */
export function conformance(app: Hono): (method: string, path: string, answer: Answer) => void {
  const routes = documentedRoutes(app);
  return (method, path, answer) => {
    const { pathname } = new URL(path, 'http://test');
    const route = routes.find((one) => one.method === method && patternOf(one.path).test(pathname));
    const fault =
      answer.status >= 400 ? faultOfProblem(answer) : route && faultOfAnswer(route.answers, answer);
    const unheard = route && route.answers[answer.status] === undefined;
    if (unheard || fault)
      throw new Error(
        `${method} ${path} answered ${answer.status}, which ${unheard ? 'it does not document' : fault}: ${answer.text.slice(0, 300)}`,
      );
  };
}

function faultOfAnswer(answers: Answers, { status, text }: Answer): string | null {
  const schema = answers[status];
  if (schema === undefined || typeof schema === 'string') return null;
  return exactFault(schema, text);
}

function faultOfProblem({ status, headers, text }: Answer): string | null {
  if (headers.get('content-type') !== 'application/problem+json; charset=utf-8') return 'is no problem+json';
  const fault = exactFault(ProblemSchema, text);
  if (fault) return fault;
  return (JSON.parse(text) as { status: number }).status === status ? null : 'names another status';
}

/** A key that the schema does not know is dropped by parsing, so what differs from its parsed self had one too many. */
function exactFault(schema: v.GenericSchema, text: string): string | null {
  const value: unknown = JSON.parse(text);
  const result = v.safeParse(schema, value);
  if (!result.success) return `lacks its form at ${v.getDotPath(result.issues[0]) ?? 'the top'}`;
  return sorted(result.output) === sorted(value) ? null : 'has a key that is not in its schema';
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/:[^/]+/g, '[^/]+')}$`);
}
