/** A client that costs little: whole requests written to kept-alive sockets, answers read only as far as their status and length. */
import { connect, type Socket } from 'node:net';

export type Load = Readonly<{
  port: number;
  connections: number;
  seconds: number;
  /** The bytes of the n-th request. */
  request: (n: number) => Buffer;
}>;
export type Measured = Readonly<{
  perSecond: number;
  p50: number;
  p99: number;
  statuses: ReadonlyMap<number, number>;
}>;

/** Keeps every connection busy with one request at a time for some seconds. */
export async function putUnderLoad({ port, connections, seconds, request }: Load): Promise<Measured> {
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  const lanes = Array.from({ length: connections }, async () => {
    const lane = await openLane(port);
    while (performance.now() < end) {
      const sent = performance.now();
      const status = await lane.ask(request(next++));
      latencies.push(performance.now() - sent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    lane.close();
  });
  await Promise.all(lanes);
  const took = (performance.now() - started) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? NaN;
  return { perSecond: latencies.length / took, p50: at(0.5), p99: at(0.99), statuses };
}

/** @param from the client's address as a trusted proxy tells it: limits are by address. */
export function postOf(path: string, body: object, { token = '', from = '' } = {}): Buffer {
  const text = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    ...(token === '' ? [] : [`Authorization: Bearer ${token}`]),
    ...(from === '' ? [] : [`X-Forwarded-For: ${from}`]),
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
}

/** An address of the n-th client, in the block for benchmarks (RFC 2544). */
export function addressOf(n: number): string {
  return `198.${18 + ((n >> 16) & 1)}.${(n >> 8) & 255}.${n & 255}`;
}

async function openLane(
  port: number,
): Promise<{ ask: (bytes: Buffer) => Promise<number>; close: () => void }> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let settle: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;
  let seen = '';
  socket.on('data', (chunk) => {
    seen += chunk.toString('latin1');
    const head = seen.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /content-length: (\d+)/i.exec(seen.slice(0, head))?.[1];
    const whole =
      length === undefined ? seen.endsWith('0\r\n\r\n') : seen.length >= head + 4 + Number(length);
    if (!whole) return;
    const status = Number(seen.slice(9, 12));
    seen = '';
    settle?.resolve(status);
  });
  socket.on('close', () => settle?.reject(new Error('The service closed a connection under load.')));
  return {
    ask: (bytes) =>
      new Promise<number>((resolve, reject) => {
        settle = { resolve, reject };
        socket.write(bytes);
      }),
    close: () => {
      settle = undefined;
      socket.destroy();
    },
  };
}
