/** Looks a database file through, which takes a second for each gigabyte or so, and says the first fault it meets. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

function faultIn(path: string): string | null {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    const [row] = database.prepare('pragma quick_check(1)').all();
    database.close();
    const said = String(row?.['quick_check']);
    return said === 'ok' ? null : said;
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable';
  }
}

parentPort?.postMessage(faultIn(workerData as string));
