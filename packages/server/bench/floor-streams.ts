/** The floor under a stream: bare `node:http` that keeps answers open and writes one chunk to all. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryKiB, tellReady } from './child.ts';

const open = new Set<ServerResponse>();

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    open.add(response);
    return;
  }
  request.on('data', (text: Buffer) => {
    const chunk = Buffer.from(`id: 1\ndata: ${text.toString()}\n\n`);
    for (const one of open) one.write(chunk);
    response.writeHead(201).end('{}');
  });
});
server.listen(0, '127.0.0.1', () =>
  tellReady({ port: (server.address() as AddressInfo).port, tokens: [], id: 'floor' }, { memory: memoryKiB }),
);
