import { createPublicKey, hash, verify } from 'node:crypto';
import type { ThreadExport } from '@parenthese/shared/log/thread-export-wire.ts';
import { verifyThreadExport } from '@parenthese/shared/log/thread-export.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { clear, newId, openConversation, type Opened } from '../platform/testing/scenes.ts';

describe('the export of a thread', () => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp();
  });

  const asked = async ({ id }: Opened, who: 'admin' | 'reader' = 'reader'): Promise<ThreadExport> => {
    const { cookie } = t.durand.actors[who];
    const answer = await t.ask('GET', `/v1/staff/conversations/${id}/export`, undefined, { cookie });
    return answer.body;
  };

  async function withSecond(text: string): Promise<Opened> {
    const opened = await openConversation(t, 'durand');
    const { id, token } = opened;
    await t.ask('POST', `/v1/conversations/${id}/messages`, { id: newId(), text }, { token });
    await t.ask(
      'POST',
      `/v1/conversations/${id}/parties`,
      { id: newId(), name: 'Ana', other: { kind: 'none', name: null } },
      { token },
    );
    return opened;
  }

  async function proved(exported: ThreadExport) {
    const keys = await t.ask('GET', exported.keys);
    const { keys: all } = keys.body as { keys: { firm: string; publicKey: string }[] };
    const { publicKey } = all.find(({ firm }) => firm === exported.firm)!;
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
    return verifyThreadExport(exported, {
      digest: (bytes) => hash('sha256', bytes, 'hex'),
      isSigned: (line, signature) =>
        verify(null, Buffer.from(line), key, Buffer.from(signature, 'base64url')),
    });
  }

  test('proves itself with the firm’s public key and nothing else of ours', async () => {
    const opened = await withSecond('Une assignation pour jeudi.');
    await clear(t, opened.id);
    const exported = await asked(opened);
    expect(exported.events.length).toBeGreaterThan(3);
    expect(await proved(exported)).toMatchObject({ events: exported.events.length, faults: [] });
    expect(JSON.stringify(exported)).toContain('Une assignation pour jeudi.');
  });

  test('in which one letter was altered is refused at its message', async () => {
    const opened = await withSecond('Une assignation pour jeudi.');
    await clear(t, opened.id);
    const exported = await asked(opened);
    const text = JSON.stringify(exported).replace('jeudi', 'lundi');
    const altered = JSON.parse(text) as ThreadExport;
    const position = exported.events.findIndex(
      ({ body }) => typeof body === 'object' && body.text.includes('jeudi'),
    );
    expect(await proved(altered)).toMatchObject({ faults: [{ fault: 'altered', position: position + 1 }] });
  });

  test('that was cut, or signed for another thread, is refused', async () => {
    const opened = await withSecond('Bonjour');
    const exported = await asked(opened);
    expect((await proved({ ...exported, events: exported.events.slice(0, -1) })).faults).toEqual([
      { fault: 'cut', position: exported.events.length },
    ]);
    const other = await asked(await withSecond('Bonsoir'));
    expect((await proved({ ...exported, head: other.head })).faults).toContainEqual({
      fault: 'not-signed-by-us',
      position: other.head.position,
    });
  });

  test('keeps folded words and the parties from whoever may not read them, and proves itself all the same', async () => {
    const opened = await withSecond('Un secret replié.');
    const exported = await asked(opened);
    expect(JSON.stringify(exported)).not.toContain('Un secret replié.');
    expect(JSON.stringify(exported)).not.toContain('Ana');
    expect((await proved(exported)).faults).toEqual([]);
    expect(JSON.stringify(await asked(opened, 'admin'))).not.toContain('Un secret replié.');
  });
});
