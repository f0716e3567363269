/** `npm start`: builds what changed since the last build, then becomes the server, so that Ctrl-C reaches it. */
import { build, isBuilt } from './build.ts';

if ((await isBuilt()) || (await build())) {
  await import('../packages/server/src/main.ts');
} else {
  console.error('The screens could not be built, so the server was not started: the reason is above.');
  process.exitCode = 1;
}
