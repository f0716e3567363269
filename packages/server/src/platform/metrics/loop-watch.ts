/** Watches how late the event loop comes to what is due. While it is held, nobody of any firm is answered. */
import { monitorEventLoopDelay, type Histogram } from 'node:perf_hooks';

/** One in a hundred turns may be this late in a minute before the operator is told. */
export const LATE_LOOP_MS = 100;
const RESOLUTION_MS = 20;
const NS_PER_MS = 1_000_000;

/** Times between turns that should be `RESOLUTION_MS` apart, in nanoseconds. */
export type Turns = Pick<Histogram, 'percentile' | 'max' | 'reset'>;
export type LoopWatch = Readonly<{
  /** Tells the log when the loop was late since the last look. */
  look: () => Promise<void>;
  stop: () => void;
}>;

/** @param parts.turns [turns=those of this process] */
export function watchLoop({
  logger,
  turns,
}: {
  logger: Readonly<{ error: (fields: object, message: string) => void }>;
  turns?: Turns;
}): LoopWatch {
  const own = turns ? null : monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  own?.enable();
  const watched = turns ?? own!;
  // What a start costs is not told: nobody is served yet.
  watched.reset();
  return {
    async look() {
      const [p99, max] = [lateness(watched.percentile(99)), lateness(watched.max)];
      watched.reset();
      if (p99 > LATE_LOOP_MS) logger.error({ p99Ms: p99, maxMs: max }, 'the event loop is late');
    },
    stop: () => own?.disable(),
  };
}

function lateness(ns: number): number {
  return Math.max(0, Math.round(ns / NS_PER_MS - RESOLUTION_MS));
}
