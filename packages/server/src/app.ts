/** The one place where the parts meet. */
import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import { sql } from 'kysely';
import * as v from 'valibot';
import { availabilityRoutes } from './availability/routes.ts';
import { createPresence } from './availability/presence.ts';
import type { Config } from './config.ts';
import { createConversationStore } from './conversations/conversation-store.ts';
import { conversationsReading } from './conversations/conversations-reading.ts';
import { createDrafts } from './conversations/drafts.ts';
import { createFreshLinks } from './conversations/fresh-links.ts';
import { handleNotices } from './conversations/notices-by-mail.ts';
import { visitorRoutes } from './conversations/routes.ts';
import { staffRow } from './conversations/staff-reading.ts';
import { staffConversationRoutes } from './conversations/staff-routes.ts';
import { createStaffService } from './conversations/staff-service.ts';
import { createStreams } from './conversations/stream.ts';
import { createStreamRights } from './conversations/stream-rights.ts';
import { streamRoutes } from './conversations/stream-routes.ts';
import { forgetTraces } from './conversations/traces.ts';
import { createVisitorService } from './conversations/visitor-service.ts';
import { createWaits } from './conversations/waits.ts';
import { createDaily } from './daily.ts';
import { beforeRoutes } from './firms/before-routes.ts';
import { createBeforeCounts } from './firms/before-counts.ts';
import { createChecklist } from './firms/checklist.ts';
import { createFirms } from './firms/firms.ts';
import { firmsReading } from './firms/firms-reading.ts';
import { createRootMail } from './firms/root-mail.ts';
import { createPhotoService } from './firms/photo-service.ts';
import { createTitleService } from './firms/title-service.ts';
import { firmRoutes } from './firms/routes.ts';
import { settingsRoutes } from './firms/settings-routes.ts';
import { createSettingsService } from './firms/settings-service.ts';
import { createSetup } from './firms/setup.ts';
import { setupCodeInMemory, type SetupCode } from './firms/setup-code.ts';
import { setupRoutes } from './firms/setup-routes.ts';
import { siteRoutes } from './firms/site-routes.ts';
import { createSiteService } from './firms/site-service.ts';
import { createSiteSightings } from './firms/site-sightings.ts';
import { wordpressRoutes } from './firms/wordpress-routes.ts';
import { createEvidenceService } from './insights/evidence-service.ts';
import { createFiguresService } from './insights/figures-service.ts';
import { insightsReading } from './insights/insights-reading.ts';
import { insightsRoutes } from './insights/routes.ts';
import { messageCountsReading } from './insights/message-counts-reading.ts';
import { handleCleaning, planCleaning } from './log/cleaning.ts';
import { createLog } from './log/log.ts';
import { createVault } from './log/vault.ts';
import { createNotices } from './notices/notices.ts';
import { forgetNotices } from './notices/plan.ts';
import { noticeRoutes } from './notices/routes.ts';
import { pageRoutes } from './pages.ts';
import { createAcceptance } from './people/accept-invitation.ts';
import { createAccountMails } from './people/account-mails.ts';
import { accountRoutes } from './people/account-routes.ts';
import { createAccountService } from './people/account-service.ts';
import { createAuth } from './people/auth.ts';
import { createPeople } from './people/actor.ts';
import { createInvitations } from './people/invitations.ts';
import { createNewEmail } from './people/new-email.ts';
import { createPasswordMail, firmOf } from './people/password-mail.ts';
import { createPeopleList } from './people/people-list.ts';
import { peopleListRoutes } from './people/people-routes.ts';
import { createPeopleService } from './people/people-service.ts';
import { peopleRoutes } from './people/routes.ts';
import { createSignInPatience } from './people/sign-in-patience.ts';
import { createBus } from './platform/bus/bus.ts';
import { createPostgresBus } from './platform/bus/postgres-bus.ts';
import type { Database } from './platform/database/database.ts';
import {
  apiHeaders,
  limitedBody,
  ownOrigins,
  readableAddress,
  sameOrigin,
  sanelyShaped,
  strictHeaders,
} from './platform/http/guards.ts';
import { clientNetwork } from './platform/http/limits.ts';
import { limitedPicture } from './platform/http/picture.ts';
import { documented } from './platform/http/parse.ts';
import { problem, problemOf } from './platform/http/problems.ts';
import { limitRates } from './rates.ts';
import { createJobs, idleJobs } from './platform/jobs/jobs.ts';
import { createLater } from './platform/later.ts';
import { createMailer } from './platform/mail/mailer.ts';
import { codeOf, framesOf, nameOf } from './platform/safe-error.ts';
import { newSecret, type World } from './platform/world.ts';
import { surveyRoutes } from './surveys/routes.ts';
import { createSurveyService } from './surveys/survey-service.ts';

const OkSchema = v.object({ ok: v.boolean() });

export const VERSION = '0.1.0';
/** Readings written in the event's own transaction, in this order. */
export const READINGS = [firmsReading, conversationsReading, insightsReading] as const;
/** Readings that follow within a second. */
export const LATE_READINGS = [messageCountsReading] as const;

export type Logger = Readonly<{
  error: (fields: object, message: string) => void;
  info: (fields: object, message: string) => void;
}>;
export type AppParts = Readonly<{
  config: Config;
  database: Database;
  world: World;
  logger: Logger;
  /** Address by which browsers reach the service, known once it listens. */
  baseUrl: () => string;
  demoSites?: () => readonly string[];
  /** For whoever plays many people at once, the demo's year among them: no limits of rate, and no mails. */
  rehearsal?: boolean;
  /** [setupCode=one in memory] the code that opens an empty server to its first firm. */
  setupCode?: SetupCode;
}>;
export type App = Awaited<ReturnType<typeof createApp>>;

export async function createApp({
  config,
  database,
  world,
  logger,
  baseUrl,
  demoSites = () => [],
  rehearsal = false,
  setupCode = setupCodeInMemory(() => newSecret(world)),
}: AppParts) {
  const db = database.kysely;
  const bus =
    database.url === null
      ? createBus()
      : createPostgresBus({
          url: database.url,
          db,
          onError: (error) => logger.error({ error: nameOf(error) }, 'bus failed'),
        });
  const vault = createVault(config.secret, world);
  const log = createLog({
    database,
    vault,
    world,
    readings: READINGS,
    lateReadings: LATE_READINGS,
    reached: bus.reached,
    forget: async (tx, firmId, thread) => {
      await forgetTraces(tx, firmId, thread);
      await forgetNotices(tx, firmId, thread);
      await jobs.forget(tx, firmId, thread);
      await planCleaning(jobs, tx, { firmId, thread, at: world.clock() });
    },
    onError: (error) => logger.error({ error: nameOf(error) }, 'log failed'),
  });
  const firms = createFirms();
  const checklist = createChecklist({ db, world });
  const mailer = createMailer({
    smtpUrl: config.smtpUrl,
    from: config.mailFrom,
    keep: config.keepMails,
    // The mail is gone; that this could not be noted is no reason to send it again.
    sent: (firmId) =>
      checklist
        .note(firmId, 'mail-works')
        .catch((error: unknown) => logger.error({ error: nameOf(error) }, 'checklist failed')),
    database,
    world,
  });
  const jobs = rehearsal
    ? idleJobs
    : createJobs({
        database,
        world,
        onFailure: ({ kind }, error) => logger.error({ kind, error: nameOf(error) }, 'job failed'),
      });
  handleCleaning(jobs, {
    database,
    world,
    readingTables: [...READINGS, ...LATE_READINGS].flatMap(({ tables }) => tables),
  });
  const auth = createAuth({ database, secret: config.secret, baseUrl });
  const accountMails = createAccountMails({ database, firms, jobs, mailer, world, baseUrl });
  const newEmail = createNewEmail({
    database,
    firms,
    jobs,
    mailer,
    world,
    baseUrl,
    auth,
    mails: accountMails,
  });
  const invitations = createInvitations({ database, log, firms, auth, jobs, mailer, world, baseUrl });
  const daily = createDaily({
    database,
    log,
    jobs,
    auth,
    // Made below: what the house does each day is asked for once it stands.
    notices: { planToday: () => notices.planToday(), sweep: () => notices.sweep() },
    sweepPeople: async () => {
      await invitations.sweep();
      await newEmail.sweep();
    },
    mailRoots: createRootMail({ database, firms, jobs, mailer, world, baseUrl }),
    world,
  });
  const people = createPeople({ db, auth, firms, world });
  const streams = createStreams({
    database,
    log,
    firms,
    bus,
    present: async (firmId) => (await presence.present(firmId)).staff,
    onError: (error) => logger.error({ error: nameOf(error) }, 'stream failed'),
    ...(rehearsal ? { perAddress: Infinity } : {}),
  });
  const later = createLater((error) => logger.error({ error: nameOf(error) }, 'later work failed'));
  const passwordMail = createPasswordMail({ database, auth, firms, jobs, mailer, world, baseUrl });
  const patience = createSignInPatience({ world, pause });
  const tellRecovery = async (userId: string): Promise<void> => {
    const firmId = await firmOf(database, userId);
    if (firmId !== null) await accountMails.tell(firmId, userId, 'recovery-code-used');
  };
  const endStreams = (sessionIds: readonly string[]) => sessionIds.forEach(streams.endSession);
  const account = createAccountService({
    db,
    firms,
    auth,
    mails: accountMails,
    newEmail,
    patience,
    endStreams,
  });
  const acceptance = createAcceptance({
    database,
    log,
    firms,
    auth,
    jobs,
    mailer,
    world,
    baseUrl,
    invitations,
    patience,
  });
  const streamRights = createStreamRights({ db, streams, firms, auth, world });
  const presence = createPresence({
    db,
    world,
    changed: (firmId, staff) => streams.signStaff(firmId, { type: 'presence', present: staff }),
    onError: (error) => logger.error({ error: nameOf(error) }, 'presence failed'),
  });
  const settings = createSettingsService({ log, world, baseUrl });
  const sightings = createSiteSightings({
    database,
    world,
    later,
    checklist,
    seen: (firmId) => streams.signStaff(firmId, { type: 'site-seen' }),
  });
  const site = createSiteService({ db, firms, settings, sightings, checklist, mailer, world, baseUrl });
  const setup = createSetup({ log, auth, database, world, setupCode });
  const surveys = createSurveyService({ log, world });
  const visitors = createVisitorService({ database, log, jobs, surveys, world });
  const staff = createStaffService({
    database,
    log,
    firms,
    jobs,
    drafts: createDrafts({ vault }),
    surveys,
    world,
  });
  handleNotices({ database, log, firms, jobs, mailer, world, baseUrl });
  const notices = createNotices({
    database,
    firms,
    jobs,
    mailer,
    presence,
    waits: createWaits(db),
    vault,
    mailFrom: config.mailFrom,
    allowPrivate: config.privateTargets,
    world,
    baseUrl,
  });
  const evidence = createEvidenceService({
    database,
    log,
    world,
    isFolded: (on, firmId, thread) => createConversationStore(on).isFolded(firmId, thread),
  });
  const figures = createFiguresService({ database, evidence, world });
  const pages = await pageRoutes({
    db,
    firms,
    version: VERSION,
    baseUrl,
    demoSites,
    opened: sightings.onPage,
  });

  const app = new Hono();
  app.use('*', strictHeaders);
  app.use('/v1/*', apiHeaders, readableAddress, limitedBody, sanelyShaped);
  app.on('POST', ['/v1/staff/settings/logo', '/v1/staff/people/:id/photo'], limitedPicture);
  if (!rehearsal) limitRates(app, config.trustedProxies);
  const fromOurPages = sameOrigin(() => ownOrigins(baseUrl()));
  for (const path of ['/v1/setup', '/v1/staff/*', '/v1/auth/*', '/v1/demo/*']) app.use(path, fromOurPages);
  app.onError((error, c) =>
    problemOf(c, error, (bug) =>
      logger.error({ error: nameOf(bug), at: framesOf(bug), path: c.req.routePath }, 'request failed'),
    ),
  );
  app.notFound((c) => problem(c, 'not-found'));

  const routes = app
    .route(
      '/',
      availabilityRoutes({ db, firms, people, presence, watching: streams.watching, sightings, world }),
    )
    .route('/', firmRoutes({ db, firms }))
    .route('/', beforeRoutes({ db, firms, people, counts: createBeforeCounts({ database, world }) }))
    .route('/', setupRoutes({ setup, checklist, auth, people, mailWorks: mailer.works }))
    .route(
      '/',
      settingsRoutes({
        db,
        firms,
        people,
        settings,
        photos: createPhotoService({ log, world }),
        titles: createTitleService({ log, world }),
      }),
    )
    .route(
      '/',
      visitorRoutes({
        db,
        firms,
        people,
        service: visitors,
        streams,
        freshLinks: createFreshLinks({ database, jobs, world }),
        later,
      }),
    )
    .route(
      '/',
      streamRoutes({
        people,
        streams,
        service: visitors,
        addressOf: (c) => clientNetwork(c, config.trustedProxies),
      }),
    )
    .route('/', siteRoutes({ people, site, world, baseUrl }))
    .route('/', wordpressRoutes({ db, firms, baseUrl }))
    .route('/', surveyRoutes({ db, firms, people, surveys, visitors }))
    .route(
      '/',
      peopleRoutes({
        db,
        auth,
        people,
        firms,
        presence,
        mailWorks: mailer.works,
        passwordMail,
        patience,
        tellRecovery,
        later,
        streams,
      }),
    )
    .route(
      '/',
      peopleListRoutes({
        people,
        list: createPeopleList({ db, firms, auth, mailWorks: mailer.works, world }),
        service: createPeopleService({ db, log, firms, auth, world, endStreams, mails: accountMails }),
        invitations,
        acceptance,
        mailWorks: mailer.works,
      }),
    )
    .route('/', accountRoutes({ people, service: account }))
    .route('/', staffConversationRoutes({ people, service: staff, streams }))
    .route(
      '/',
      noticeRoutes({
        people,
        notices: notices.service,
        threadCount: async (known, id) => (await staffRow(db, known, id, 'conversation.read')).count,
      }),
    )
    .route('/', insightsRoutes({ people, figures, evidence }))
    .route('/', pages.app);
  routes.get('/healthz', documented('Says that the process answers.', { 200: OkSchema }), (c) =>
    c.json({ ok: true }),
  );
  routes.get('/readyz', documented('Says that the database answers too.', { 200: OkSchema }), async (c) => {
    const fault = await sql`select 1`.execute(db).then(
      () => null,
      (error: unknown) => error ?? 'no reason was given',
    );
    if (fault === null) return c.json({ ok: true });
    logger.error({ error: nameOf(fault), code: codeOf(fault) }, 'not ready: the database does not answer');
    return problem(c, 'busy', { retryAfterSeconds: 5 });
  });
  routes.get(
    '/v1/openapi.json',
    documented('This file.', { 200: 'The routes of this service as OpenAPI' }),
    openAPIRouteHandler(app, {
      documentation: { info: { title: 'Parenthèse', version: VERSION } },
      // Else what has a dot in its name is taken for a file and left out.
      excludeStaticFile: false,
    }),
  );

  return {
    fetch: app.fetch,
    request: app.request,
    app,
    pages,
    parts: {
      database,
      db,
      log,
      bus,
      daily,
      firms,
      auth,
      people,
      presence,
      jobs,
      mailer,
      streams,
      streamRights,
      later,
      vault,
      world,
      visitors,
      staff,
      settings,
      setup,
      checklist,
      surveys,
      notices,
    },
    async close(): Promise<void> {
      streams.close();
      await later.idle();
      await log.idle();
      await bus.close();
      mailer.close();
    },
  };
}
