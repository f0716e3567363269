/**
 * What most often keeps a service from starting, in sentences for whoever reads them at night: what is wrong, which
 * variable names it, what to do. What has no sentence here is a fault of ours, and keeps its trace.
 */
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { WrongConfiguration } from './config.ts';

type Sentences<About> = Readonly<Record<string, (about: About) => string>>;
type Door = Readonly<{ host: string; port: number; /** That named the port. */ variable: string }>;
/** Where a database is; its password is never repeated. */
type Place = Readonly<{ host: string; name: string; user: string }>;

const unknownHost = ({ host }: Door) =>
  `HOST is a name that nobody knows (it is “${host}”). Give an address of this machine.`;
const DOOR: Sentences<Door> = {
  EADDRINUSE: ({ port, variable }) =>
    `Port ${port} is taken. Set ${variable} to another${variable === 'PORT' ? ' (the demo’s sites use the next one)' : ''}.`,
  EACCES: ({ port, variable }) =>
    `Port ${port} is reserved to the system’s administrator. Set ${variable} to one above 1023, and let a proxy hand requests on.`,
  EADDRNOTAVAIL: ({ host }) =>
    `HOST is no address of this machine (it is “${host}”). 127.0.0.1 is reached from this machine, 0.0.0.0 from everywhere.`,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
};

const unanswered = ({ host }: Place) =>
  `PostgreSQL does not answer at ${host}. Look whether it runs and whether DATABASE_URL names the right host and port; then start again.`;
const refused = ({ user }: Place) =>
  `PostgreSQL does not let the user “${user}” in. Look at user and password in DATABASE_URL, and at pg_hba.conf.`;
const later = () => 'PostgreSQL is starting, stopping or full. Nothing was changed; start again in a moment.';
const DATABASE: Sentences<Place> = {
  ECONNREFUSED: unanswered,
  ECONNRESET: unanswered,
  EHOSTUNREACH: unanswered,
  ETIMEDOUT: unanswered,
  ENOTFOUND: ({ host }) => `DATABASE_URL names a host that nobody knows (${host}). Nothing was changed.`,
  EAI_AGAIN: ({ host }) =>
    `The host of DATABASE_URL (${host}) could not be looked up just now. Look at the network, then start again.`,
  '28P01': refused,
  '28000': refused,
  '3D000': ({ name }) =>
    `PostgreSQL has no database “${name}”, which DATABASE_URL names. Create it, or name another.`,
  '42501': ({ user, name }) =>
    `The user “${user}” may not make tables in the database “${name}”. Let an administrator make that user the database’s owner.`,
  '53300': later,
  '57P03': later,
};

const FOLDER: Sentences<string> = {
  EACCES: (folder) =>
    `The service may not write in DATA_DIR (“${folder}”). Give the folder to the user under whom it runs.`,
  EPERM: (folder) =>
    `The service may not write in DATA_DIR (“${folder}”). Give the folder to the user under whom it runs.`,
  EROFS: (folder) => `DATA_DIR (“${folder}”) stands on a disk that is mounted read-only.`,
  ENOTDIR: (folder) => `DATA_DIR must be a folder (“${folder}” is none, or stands in none).`,
  EEXIST: (folder) => `DATA_DIR must be a folder (“${folder}” is none).`,
  ENOSPC: (folder) => `The disk of DATA_DIR (“${folder}”) is full. Make room, then start again.`,
};

/** Resolves with what was started; a port that cannot be opened is told in words. */
export async function opening<T>(started: Promise<T>, door: Door): Promise<T> {
  return started.catch((error: unknown) => {
    throw inWords(error, DOOR, door);
  });
}

/** Makes the folder where it is missing, and proves that something can be kept in it. */
export async function readyFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw inWords(error, FOLDER, folder);
  }
}

/** The fault of a PostgreSQL that cannot be used, in words where it has any; else as it came. */
export function databaseFault(error: unknown, url: string): unknown {
  const { host, pathname, username } = new URL(url);
  return inWords(error, DATABASE, { host, name: pathname.slice(1), user: username });
}

function inWords<About>(error: unknown, sentences: Sentences<About>, about: About): unknown {
  const code = reasonOf(error);
  if (code === undefined || !Object.hasOwn(sentences, code)) return error;
  return new WrongConfiguration(sentences[code]!(about), { cause: error });
}

/** A name with several addresses fails with the faults of all; the first speaks for them. */
function reasonOf(error: unknown): string | undefined {
  const { code, errors, message } = error as { code?: string; errors?: readonly unknown[]; message?: string };
  // The driver says in words alone that it has waited long enough.
  if (message?.startsWith('timeout exceeded when trying to connect')) return 'ETIMEDOUT';
  return code ?? (errors?.length ? reasonOf(errors[0]) : undefined);
}
