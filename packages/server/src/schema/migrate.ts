/** Brings a database of either engine to the newest schema. Each migration runs once, in its own transaction. */
import { Migrator } from 'kysely/migration';
import type { Database } from '../platform/database/database.ts';
import { raiseSecondWall } from '../platform/database/second-wall.ts';
import { theHouse } from './migrations/0001-the-house.ts';
import { figures } from './migrations/0002-figures.ts';
import { doors } from './migrations/0003-doors.ts';
import { whoWaits } from './migrations/0004-who-waits.ts';
import { firstFirm } from './migrations/0005-first-firm.ts';
import { oneOrTheOther } from './migrations/0006-one-or-the-other.ts';
import { figuresOfAYear } from './migrations/0007-figures-of-a-year.ts';
import { notices } from './migrations/0008-notices.ts';
import { people } from './migrations/0009-people.ts';
import { sites } from './migrations/0010-sites.ts';
import { titles } from './migrations/0011-titles.ts';
import { before } from './migrations/0012-before.ts';

export async function migrate({ engine, kysely }: Pick<Database, 'engine' | 'kysely'>): Promise<void> {
  const migrations = {
    '0001-the-house': theHouse(engine),
    '0002-figures': figures(engine),
    '0003-doors': doors(engine),
    '0004-who-waits': whoWaits(),
    '0005-first-firm': firstFirm(engine),
    '0006-one-or-the-other': oneOrTheOther(),
    '0007-figures-of-a-year': figuresOfAYear(engine),
    '0008-notices': notices(engine),
    '0009-people': people(engine),
    '0010-sites': sites(engine),
    '0011-titles': titles(engine),
    '0012-before': before(engine),
  };
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error)
    throw error instanceof Error ? error : new Error('The database could not be migrated.', { cause: error });
  if (engine === 'postgres') await raiseSecondWall(kysely);
}
