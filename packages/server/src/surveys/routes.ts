import { Hono } from 'hono';
import * as v from 'valibot';
import { AnswerSchema } from '@parenthese/shared/surveys/answer.ts';
import { ThreadPageSchema } from '@parenthese/shared/conversations/wire.ts';
import { SenderIdSchema, SlugSchema } from '@parenthese/shared/wire/primitives.ts';
import type { VisitorService } from '../conversations/visitor-service.ts';
import type { Firms } from '../firms/firms.ts';
import { bearerOf, type People } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import { documented, parse } from '../platform/http/parse.ts';
import { Refusal } from '../platform/refusal.ts';
import type { SurveyService } from './survey-service.ts';

const AloneSchema = v.strictObject({ firm: SlugSchema, answer: AnswerSchema });
const ResponseParamSchema = v.object({ response: SenderIdSchema });

export type SurveyRouteParts = Readonly<{
  db: Db;
  firms: Firms;
  people: People;
  surveys: SurveyService;
  visitors: VisitorService;
}>;

export function surveyRoutes({ db, firms, people, surveys, visitors }: SurveyRouteParts) {
  return new Hono()
    .get(
      '/v1/surveys/:survey',
      documented('A survey’s definition in its present version.', { 200: 'SurveyDefinition' }),
      (c) => {
        const definition = surveys.definition(c.req.param('survey'));
        if (!definition) throw new Refusal('not-found');
        c.header('Cache-Control', 'public, max-age=300');
        return c.json(definition);
      },
    )
    .post(
      '/v1/conversations/:id/answers',
      documented('Saves one answer about an exchange, as it is given.', {
        201: ThreadPageSchema,
        200: ThreadPageSchema,
        409: 'The id belongs to something else',
      }),
      parse('json', AnswerSchema),
      async (c) => {
        const { fresh, page } = await visitors.answerSurvey(
          await people.visitor(c),
          c.req.param('id'),
          c.req.valid('json'),
        );
        return c.json(page, fresh ? 201 : 200);
      },
    )
    .post(
      '/v1/responses/:response/answers',
      documented(
        'Saves one answer to a survey that stands alone in a firm’s page, under a token the device has made.',
        { 201: 'Saved', 200: 'Was saved already', 409: 'The id belongs to something else' },
      ),
      parse('param', ResponseParamSchema),
      parse('json', AloneSchema),
      async (c) => {
        const { firm: slug, answer } = c.req.valid('json');
        const [firm, token] = [await firms.bySlug(db, slug), bearerOf(c.req.raw.headers)];
        if (!firm) throw new Refusal('not-found', { field: 'firm' });
        if (token === null) throw new Refusal('not-signed-in');
        const event = await surveys.answerAlone(firm, token, c.req.valid('param').response, answer);
        return c.json({}, event ? 201 : 200);
      },
    );
}
