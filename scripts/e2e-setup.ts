/** Before the end-to-end tests: the screens they open are built from the sources as they are. */
import { build, isBuilt } from './build.ts';

export default async function buildTheScreens(): Promise<void> {
  if ((await isBuilt()) || (await build())) return;
  throw new Error('The screens could not be built: the reason is above.');
}
