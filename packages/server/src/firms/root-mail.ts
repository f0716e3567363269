/**
 * Mails each day's signed root to the firm's admins: kept outside this house, it proves against whoever runs it that
 * the log was neither rewritten nor cut. It holds no word of anybody.
 */
import type { Language } from '@parenthese/shared/wire/language.ts';
import { headText } from '@parenthese/shared/log/head.ts';
import type { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { World } from '../platform/world.ts';
import type { Firms } from './firms.ts';

const KIND = 'mail.root';
/** An older root was mailed when it was new. */
const RECENT_MS = 2 * 86_400_000;

export type RootMailParts = Readonly<{
  database: Database;
  firms: Firms;
  jobs: Jobs;
  mailer: Mailer;
  world: World;
  baseUrl: () => string;
}>;

type Root = Readonly<{ seq: number; hash: string; signature: string }>;

/** @returns what plans a mail of each firm's newest root to each of its admins; the same root is mailed once. */
export function createRootMail(parts: RootMailParts): () => Promise<void> {
  const { database, jobs, mailer, world } = parts;
  jobs.handle(KIND, async ({ firmId, payload }) => {
    await mailRoot(parts, firmId, Number(payload['seq']), String(payload['userId']));
    return 'done';
  });

  return async () => {
    // Kept in the demo's own mailbox it would have left nothing.
    if (!mailer.leaves) return;
    const dueAt = world.clock();
    const newest = await newestRoots(database, dueAt - RECENT_MS);
    await database.transaction(async (tx) => {
      for (const { firmId, seq, userId } of newest)
        await jobs.plan(tx, {
          firmId,
          kind: KIND,
          key: `${seq}:${userId}`,
          payload: { seq, userId },
          dueAt,
        });
    });
  };
}

async function newestRoots(
  { kysely }: Database,
  since: number,
): Promise<{ firmId: number; seq: number; userId: string }[]> {
  const rows = await kysely
    .selectFrom('roots')
    .innerJoin('staff', 'staff.firm_id', 'roots.firm_id')
    .select((eb) => ['roots.firm_id', 'staff.user_id', eb.fn.max<number>('roots.seq').as('seq')])
    .where('roots.at', '>', since)
    .where('staff.role', '=', 'admin')
    .where('staff.removed', '=', 0)
    .where('staff.user_id', 'is not', null)
    .groupBy(['roots.firm_id', 'staff.user_id'])
    .execute();
  return rows.map(({ firm_id: firmId, seq, user_id }) => ({ firmId, seq, userId: user_id ?? '' }));
}

async function mailRoot(
  { database, firms, mailer, baseUrl }: RootMailParts,
  firmId: number,
  seq: number,
  userId: string,
): Promise<void> {
  const { kysely } = database;
  const root = await kysely
    .selectFrom('roots')
    .innerJoin('firm_keys', 'firm_keys.firm_id', 'roots.firm_id')
    .select(['roots.seq', 'roots.hash', 'roots.signature', 'firm_keys.public_key'])
    .where('roots.firm_id', '=', firmId)
    .where('roots.seq', '=', seq)
    .executeTakeFirst();
  const account = await kysely
    .selectFrom('auth_user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirst();
  if (!root || !account) return;
  const firm = await firms.byId(kysely, firmId);
  const language = firm.settings.languages[0] ?? 'fr';
  const { subject, lines, act } = TEXTS[language](
    signedLine(firm.uid, root),
    root.signature,
    root.public_key,
  );
  const url = `${baseUrl()}/console`;
  await mailer.send({
    firmId,
    to: account.email,
    subject,
    ...setLetter({ language, subject, lines, act, url, foot: footOf(language) }),
  });
}

function signedLine(firm: string, { seq: position, hash }: Root): string {
  return headText({ firm, thread: null, position, hash });
}

type RootText = (
  line: string,
  signature: string,
  publicKey: string,
) => { subject: string; lines: readonly string[]; act: string };

const TEXTS: Readonly<Record<Language, RootText>> = {
  fr: (line, signature, publicKey) => ({
    subject: 'Le sceau du jour de votre registre',
    lines: [
      'Chaque jour où votre registre a grandi, il est scellé d’une signature. Conservez cet e-mail\u00a0: il permet de prouver, même contre qui tient le service, que rien n’y a été réécrit ni coupé.',
      `Ligne signée (cabinet, fil, position, empreinte)\u00a0: ${line}`,
      `Signature Ed25519\u00a0: ${signature}`,
      `Clé publique\u00a0: ${publicKey}`,
    ],
    act: 'Ouvrir la console',
  }),
  en: (line, signature, publicKey) => ({
    subject: 'Today’s seal of your record',
    lines: [
      'Each day on which your record has grown, it is sealed with a signature. Keep this e-mail: it proves, even against whoever runs the service, that nothing in it was rewritten or cut.',
      `Signed line (firm, thread, position, hash): ${line}`,
      `Ed25519 signature: ${signature}`,
      `Public key: ${publicKey}`,
    ],
    act: 'Open the console',
  }),
};
