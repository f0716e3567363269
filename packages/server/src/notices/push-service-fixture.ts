/**
 * A push service on this machine, and devices that it knows. It takes what a real one would, and each device opens what
 * it is sent by the letter of RFC 8291 and RFC 8188, with no code in common with whoever sealed it.
 */
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
  type ECDH,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushPayload, PushTarget } from '@parenthese/shared/notices/wire.ts';

export type Rang = Readonly<{
  device: string;
  payload: PushPayload;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What the sender's token says, and under which key; its signature holds. */
  vapid: Readonly<{ claims: Readonly<{ aud: string; exp: number; sub: string }>; key: string }>;
}>;

export type PushService = Readonly<{
  origin: string;
  rang: readonly Rang[];
  /** Makes a device; what it gives is what its browser would. */
  device: (name: string) => PushTarget;
  /** What a device's address answers from now on. */
  answer: (name: string, status: number) => void;
  /** How often a device was tried. */
  tries: (name: string) => number;
  clear: () => void;
  close: () => Promise<void>;
}>;

type Known = { ecdh: ECDH; auth: Buffer; status: number; tries: number };

export async function pushService(): Promise<PushService> {
  const devices = new Map<string, Known>();
  const rang: Rang[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const name = (request.url ?? '').slice('/push/'.length);
    const device = devices.get(name);
    if (!device) return void response.writeHead(404).end();
    device.tries += 1;
    if (device.status === 201) {
      const vapid = readVapid(request.headers.authorization ?? '');
      const payload = JSON.parse(opened(device, Buffer.concat(parts))) as PushPayload;
      rang.push({ device: name, payload, headers: request.headers, vapid });
    }
    response.writeHead(device.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    rang,
    device(name) {
      const ecdh = createECDH('prime256v1');
      const p256dh = ecdh.generateKeys('base64url');
      const auth = randomBytes(16);
      devices.set(name, { ecdh, auth, status: 201, tries: 0 });
      return { endpoint: `${origin}/push/${name}`, keys: { p256dh, auth: auth.toString('base64url') } };
    },
    answer: (name, status) => void (devices.get(name)!.status = status),
    tries: (name) => devices.get(name)?.tries ?? 0,
    clear: () => void rang.splice(0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** RFC 8291: the body begins with salt, record size and the sender's public key; one record, ended by a 2. */
function opened({ ecdh, auth }: Known, body: Buffer): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const ikm = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32));
  const derive = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from(`Content-Encoding: ${label}\0`), length));
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const end = plain.lastIndexOf(2);
  return plain.subarray(0, end).toString();
}

/** RFC 8292: a token signed with the key that stands beside it. */
function readVapid(authorization: string): Rang['vapid'] {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const holds = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!holds) throw new Error('The token is not signed by the key beside it.');
  return { claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as Rang['vapid']['claims'], key };
}
