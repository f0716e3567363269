/** `npm start`, in words that any Node can read; what follows is `start.ts`. */
import { onNode24 } from '../packages/server/bin/on-node-24.js';

await onNode24(() => import('./start.ts'));
