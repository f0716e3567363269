/** What an operator asks of the log, and what is printed to them: which event, what fault, in words. */
import type { ChainFault } from '@parenthese/shared/log/verify.ts';
import type { Db } from '../platform/database/database.ts';
import type { Log } from './log.ts';

/** At most so many faults are printed of a firm; how many more there are is said. */
const FAULTS_PRINTED = 20;

export type OperatorParts = Readonly<{ db: Db; log: Log; print: (line: string) => void }>;
type FirmName = Readonly<{ id: number; slug: string }>;

/**
 * `parenthese verify [firm]`: proves the log of one firm, or of all.
 *
 * @returns the exit code: 0 when no fault was found, 1 otherwise.
 */
export async function verifyFirms(parts: OperatorParts, slug: string | null): Promise<0 | 1> {
  const firms = await firmsNamed(parts, slug);
  const sound = [];
  for (const firm of firms) sound.push(await verifyFirm(parts, firm));
  return firms.length > 0 && sound.every(Boolean) ? 0 : 1;
}

/** `parenthese rebuild [firm]`: throws the readings of one firm, or of all, away and makes them again from the log. */
export async function rebuildFirms(parts: OperatorParts, slug: string | null): Promise<0 | 1> {
  const firms = await firmsNamed(parts, slug);
  for (const firm of firms) await rebuildFirm(parts, firm);
  return firms.length > 0 ? 0 : 1;
}

/** Prints what was found; true when no fault was. */
export async function verifyFirm(
  { db, log, print }: OperatorParts,
  { id, slug }: FirmName,
): Promise<boolean> {
  const { events, erased, faults } = await log.verify(id);
  const size = `${count(events, 'event')}${erased === 0 ? '' : `, the words of ${erased} of them lawfully erased`}`;
  if (faults.length === 0) {
    print(`${slug}: whole. ${size}.`);
    return true;
  }
  print(`${slug}: ${count(faults.length, 'fault')} in ${size}.`);
  for (const { fault, position } of faults.slice(0, FAULTS_PRINTED))
    print(`  ${await sentence(db, id, fault, position)}`);
  if (faults.length > FAULTS_PRINTED) print(`  and ${faults.length - FAULTS_PRINTED} more.`);
  return false;
}

export async function rebuildFirm({ db, log, print }: OperatorParts, { id, slug }: FirmName): Promise<void> {
  await log.rebuild(id);
  const { seq } = await db
    .selectFrom('heads')
    .select('seq')
    .where('firm_id', '=', id)
    .executeTakeFirstOrThrow();
  print(`${slug}: all readings made again from ${count(seq, 'event')}.`);
}

async function firmsNamed({ db, print }: OperatorParts, slug: string | null): Promise<FirmName[]> {
  const all = db.selectFrom('firms').select(['id', 'slug']).orderBy('id');
  const firms = await (slug === null ? all : all.where('slug', '=', slug)).execute();
  if (firms.length === 0) print(slug === null ? 'There is no firm yet.' : `There is no firm “${slug}”.`);
  return firms;
}

async function sentence(db: Db, firmId: number, fault: ChainFault, position: number): Promise<string> {
  switch (fault) {
    case 'altered':
      return `What stands at ${await eventAt(db, firmId, position)} was altered: it no longer gives the hash under which it was chained.`;
    case 'missing':
      return `Event ${position} is missing, and perhaps others after it.`;
    case 'cut':
      return `The log was cut: it ends before event ${position}, but is known to have gone further.`;
    case 'not-signed-by-us':
      return `The root of event ${position} does not bear this firm’s signature.`;
    case 'erased-without-event':
      return `The words of ${await eventAt(db, firmId, position)} are gone, and the log speaks of no erasure.`;
  }
}

async function eventAt(db: Db, firmId: number, seq: number): Promise<string> {
  const event = await db
    .selectFrom('events')
    .select(['kind', 'at', 'thread'])
    .where('firm_id', '=', firmId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (!event) return `event ${seq}`;
  const where = event.thread === null ? '' : `, thread ${event.thread}`;
  return `event ${seq} (${event.kind}, ${new Date(event.at).toISOString()}${where})`;
}

function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}
