/** Photographs of the people of a firm: shown beside their name, and gone when they are taken away. */
import type { Group } from '../log/appender.ts';
import type { Log } from '../log/log.ts';
import { redraw } from '../platform/images/redraw.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId, type World } from '../platform/world.ts';
import { demandHere } from './here.ts';
import { dropUnshown, keepImage, PHOTO } from './images.ts';
import { presentSettings, type Changing } from './settings-service.ts';

export interface PhotoService {
  /** Takes a picture as the photograph of somebody who works here. */
  set(by: Changing, staff: string, picture: Uint8Array): Promise<{ image: string }>;
  remove(by: Changing, staff: string): Promise<void>;
}

export function createPhotoService({ log, world }: Readonly<{ log: Log; world: World }>): PhotoService {
  async function show(group: Group, by: Changing, staff: string, photo: string | null): Promise<void> {
    await demandHere(group, staff);
    await group.append({
      id: newId(world),
      kind: 'staff.photo.set',
      actor: `staff:${by.actor.staff}`,
      at: world.clock(),
      thread: null,
      body: { staff, photo },
    });
    const { settings } = await presentSettings(group);
    await dropUnshown(group.tx, group.firmId, settings.logo);
  }

  return {
    async set(by, staff, picture) {
      const drawn = await redraw(picture, PHOTO);
      if (typeof drawn === 'string') throw new Refusal(drawn);
      return log.append(by.firm.id, async (group) => {
        const image = await keepImage(group.tx, group.firmId, drawn, world.clock());
        await show(group, by, staff, image);
        return { image };
      });
    },
    remove: (by, staff) => log.append(by.firm.id, (group) => show(group, by, staff, null)),
  };
}
