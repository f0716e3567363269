/** Runs what is measured in a process of its own, so that the client's work is not counted as the service's. */
import { fork, type ChildProcess } from 'node:child_process';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export type Child<Ready> = Readonly<{
  ready: Ready;
  ask: <Answer>(question: string) => Promise<Answer>;
  stop: () => Promise<void>;
}>;

/** Starts a script beside this one; it tells by `tellReady` what is needed to reach it. */
export async function startChild<Ready>(
  script: string,
  parameters: object,
  execArgv: string[] = [],
): Promise<Child<Ready>> {
  const child: ChildProcess = fork(join(import.meta.dirname, script), [JSON.stringify(parameters)], {
    execArgv,
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}.`)));
  });
  ended.catch(() => {});
  const answer = <T>(): Promise<T> =>
    Promise.race([
      new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T))),
      ended,
    ]);
  const ready = await answer<Ready>();
  return {
    ready,
    ask: async <T>(question: string) => {
      const told = answer<T>();
      child.send(question);
      return told;
    },
    stop: async () => {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** In the child: what it was started with. */
export function parameters<T>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T;
}

/** In the child: tells that it can be reached, and answers questions by name. */
export function tellReady(ready: object, answers: Readonly<Record<string, () => unknown>> = {}): void {
  const all: typeof answers = {
    cpu: cpuSeconds,
    delay: loopDelay,
    profile: startProfile,
    profiled: stopProfile,
    ...answers,
  };
  process.on('message', (question) => {
    void Promise.resolve(all[String(question)]?.()).then((answer) => process.send?.(answer ?? null));
  });
  process.once('SIGTERM', () => process.exit(0)).once('disconnect', () => process.exit(0));
  process.send?.(ready);
}

const inspector = new Session();

async function startProfile(): Promise<void> {
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.setSamplingInterval', { interval: 200 });
  await inspector.post('Profiler.start');
}

/** @returns the profile, as developer tools open it. */
async function stopProfile(): Promise<string> {
  const { profile } = await inspector.post('Profiler.stop');
  return JSON.stringify(profile);
}

const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();

/** The event loop's delay since it was last asked for, 99th percentile in milliseconds. */
function loopDelay(): number {
  const p99 = delays.percentile(99) / 1e6;
  delays.reset();
  return p99;
}

/** Resident memory after everything unneeded was let go, in KiB; run with --expose-gc. */
export function memoryKiB(): number {
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  return process.memoryUsage().rss / 1024;
}

/** Processor time this process has used, in seconds. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
