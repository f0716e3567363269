/** Every situation of the demo, urgent ones apart. */
import { children } from './family/children.ts';
import { consumer } from './consumer.ts';
import { conditions } from './work/conditions.ts';
import { criminal } from './criminal.ts';
import { divorce } from './family/divorce.ts';
import { ending } from './work/ending.ts';
import { foreigners } from './foreigners.ts';
import { ownership } from './housing/ownership.ts';
import { practical } from './practical.ts';
import type { Situation } from './situation.ts';
import { support } from './family/support.ts';
import { tenancy } from './housing/tenancy.ts';
import { urgent } from './urgent.ts';

export const ORDINARY_SITUATIONS: readonly Situation[] = [
  ...divorce,
  ...children,
  ...support,
  ...ending,
  ...conditions,
  ...tenancy,
  ...ownership,
  ...criminal,
  ...consumer,
  ...foreigners,
  ...practical,
];

export const URGENT_SITUATIONS: readonly Situation[] = urgent;
