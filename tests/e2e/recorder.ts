/** Stands between a browser and everything it asks, and keeps every byte that the browser is sent. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Recorder = Readonly<{
  /** To be given to a browser profile. */
  proxy: Readonly<{ server: string; bypass: string }>;
  /** Heads and bodies of all answers so far, those included that have not ended. */
  sent: () => string;
  stop: () => Promise<void>;
}>;

/** Starts on a free port. It speaks plain HTTP, as everything on a loopback address does. */
export async function startRecorder(): Promise<Recorder> {
  const answers: Buffer[][] = [];
  const server = createServer((asked, answer) => forward(asked, answer, answers));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // Browsers pass a proxy by on loopback addresses unless they are told otherwise.
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
    sent: () => answers.map((chunks) => Buffer.concat(chunks).toString('utf8')).join('\n'),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(asked: IncomingMessage, answer: ServerResponse, answers: Buffer[][]): void {
  const { url = '', method, headers } = asked;
  // What is compressed could not be read.
  const onward = request(url, { method, headers: { ...headers, 'accept-encoding': 'identity' } }, (reply) => {
    const chunks: Buffer[] = [Buffer.from(`${url}\n${JSON.stringify(reply.rawHeaders)}\n`)];
    answers.push(chunks);
    answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
    answer.flushHeaders();
    reply.on('data', (chunk: Buffer) => chunks.push(chunk));
    reply.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
