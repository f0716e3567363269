/** How the people of a firm write their own quality, which stands beside every answer from then on. */
import type { Log } from '../log/log.ts';
import { newId, type World } from '../platform/world.ts';
import { demandHere } from './here.ts';
import type { Changing } from './settings-service.ts';

export interface TitleService {
  /** Answers that were given before keep the words they were given under. */
  set(by: Changing, staff: string, title: string): Promise<void>;
}

export function createTitleService({ log, world }: Readonly<{ log: Log; world: World }>): TitleService {
  return {
    set: (by, staff, title) =>
      log.append(by.firm.id, async (group) => {
        const before = await demandHere(group, staff);
        const wanted = title === '' ? null : title;
        if (before.title === wanted) return;
        await group.append({
          id: newId(world),
          kind: 'staff.title.set',
          actor: `staff:${by.actor.staff}`,
          at: world.clock(),
          thread: null,
          body: { staff, title: wanted },
        });
      }),
  };
}
