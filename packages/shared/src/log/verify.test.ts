import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyText, commitmentBytes, headerBytes, type EventHeader } from './event.ts';
import { verifyChain, type ChainedEvent, type ChainFault } from './verify.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const salt = Uint8Array.from({ length: 16 }, (_, i) => i);

describe('the byte form, which cannot change', () => {
  // Computed independently with Python's json (sorted keys, no spaces) and hashlib.
  const header: EventHeader = {
    format: 1,
    firm: '0190a5f0-0000-7000-8000-000000000001',
    seq: 2,
    id: '0190a5f0-0000-7000-8000-0000000000aa',
    kind: 'message.written',
    actor: 'visitor:0190a5f0-0000-7000-8000-0000000000bb',
    at: 1764036720000,
    thread: '0190a5f0-0000-7000-8000-0000000000cc',
    count: 2,
    previous: '11'.repeat(32),
    previousInThread: null,
    commitment: 'de0d2b026886ba09bb363cb7bedb5f405ebafe7356f799e2a3b8f0b04daa7e62',
  };
  const body = {
    text: 'Bonjour — j’ai reçu une assignation\n"jeudi" 😀',
    local: '2025-11-25T03:12',
    turn: true,
    aim: { due: 1764081000000, ruleOpenMinutes: 240 },
  };

  test('a body is committed to by salt and canonical text', () => {
    expect(digest(commitmentBytes(salt, bodyText(body)))).toBe(header.commitment);
  });

  test('a header hashes to the reference digest', () => {
    expect(digest(headerBytes(header))).toBe(
      '96b4cd205f79cfe07878d4fc7cac90b97121cb1b9d2cfa94e3a086caba8de141',
    );
  });

  test('a header’s bytes are the canonical form, whatever its fields hold', () => {
    const text = fc.string({ unit: 'binary' });
    const [position, textOrNull] = [fc.maxSafeNat(), fc.option(text)];
    const anyHeader = fc.record({
      format: fc.constant(1),
      firm: text,
      seq: position,
      id: text,
      kind: text,
      actor: text,
      at: fc.maxSafeInteger(),
      thread: textOrNull,
      count: position,
      previous: textOrNull,
      previousInThread: textOrNull,
      commitment: text,
    });
    fc.assert(
      fc.property(anyHeader, (any) => {
        expect(new TextDecoder().decode(headerBytes(any as EventHeader))).toBe(canonicalize(any));
      }),
    );
  });

  test('the order in which a header was written does not matter', () => {
    const reversed = Object.fromEntries(Object.entries(header).toReversed()) as EventHeader;
    expect(digest(headerBytes(reversed))).toBe(digest(headerBytes(header)));
  });
});

/** A firm's chain of `length` events over two threads; at one of them its thread may be begun anew, as a faulty writer would. */
function chainOf(length: number, { forgetThreadBefore = 0 } = {}): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  const last: Record<string, { count: number; hash: string }> = {};
  for (let seq = 1; seq <= length; seq += 1) {
    const thread = seq % 3 === 0 ? 'b' : 'a';
    if (seq === forgetThreadBefore) delete last[thread];
    const text = bodyText({ text: `message ${seq}` });
    const header: EventHeader = {
      format: 1,
      firm: 'f',
      seq,
      id: `id-${seq}`,
      kind: 'message.written',
      actor: 'visitor:v',
      at: 1000 + seq,
      thread,
      count: (last[thread]?.count ?? 0) + 1,
      previous: events.at(-1)?.hash ?? null,
      previousInThread: last[thread]?.hash ?? null,
      commitment: digest(commitmentBytes(salt, text)),
    };
    const hash = digest(headerBytes(header));
    last[thread] = { count: header.count, hash };
    events.push({ header, hash, body: { salt, text } });
  }
  return events;
}

async function faultsOf(events: readonly ChainedEvent[], options = {}): Promise<ChainFault[]> {
  const report = await verifyChain(events, digest, {
    chain: 'firm',
    lawfullyErased: () => false,
    ...options,
  });
  return report.faults.map(({ fault }) => fault);
}

describe('a chain', () => {
  const whole = chainOf(12);

  test('that is whole has no fault, as a firm and as a thread by itself', async () => {
    expect(await faultsOf(whole)).toEqual([]);
    const thread = whole.filter(({ header }) => header.thread === 'b');
    expect(await faultsOf(thread, { chain: 'thread' })).toEqual([]);
  });

  test('with any one letter of a body changed is altered at that message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(11), async (at) => {
        const events = whole.with(at, { ...whole[at]!, body: { salt, text: '{"text":"autre"}' } });
        const report = await verifyChain(events, digest, { chain: 'firm', lawfullyErased: () => false });
        expect(report.faults).toEqual([{ fault: 'altered', position: at + 1 }]);
      }),
    );
  });

  test('with a header changed is altered', async () => {
    const events = whole.with(4, { ...whole[4]!, header: { ...whole[4]!.header, at: 1 } });
    expect(await faultsOf(events)).toEqual(['altered']);
  });

  test('with an event taken out of the middle is missing it', async () => {
    expect(await faultsOf(whole.toSpliced(5, 1))).toEqual(['missing']);
  });

  test('shorter than its signed head was cut', async () => {
    const heads = [{ position: 12, hash: whole[11]!.hash, signed: true }];
    expect(await faultsOf(whole.slice(0, 9), { heads })).toEqual(['cut']);
    expect(await faultsOf(whole, { heads })).toEqual([]);
  });

  test('whose head bears no signature of ours says so', async () => {
    const heads = [{ position: 12, hash: whole[11]!.hash, signed: false }];
    expect(await faultsOf(whole, { heads })).toEqual(['not-signed-by-us']);
  });

  test('rewritten whole differs from any head that was signed before', async () => {
    const heads = [
      { position: 4, hash: 'ff'.repeat(32), signed: true },
      { position: 12, hash: whole[11]!.hash, signed: true },
    ];
    const report = await verifyChain(whole, digest, { chain: 'firm', heads, lawfullyErased: () => false });
    expect(report.faults).toEqual([{ fault: 'altered', position: 4 }]);
  });

  test('that forks a thread is altered where the thread breaks, though the firm’s chain holds', async () => {
    const forked = chainOf(12, { forgetThreadBefore: 7 });
    const report = await verifyChain(forked, digest, { chain: 'firm', lawfullyErased: () => false });
    expect(report.faults).toEqual([{ fault: 'altered', position: 7 }]);
  });

  test('in which an event comes twice is altered', async () => {
    expect(await faultsOf(whole.toSpliced(5, 0, whole[4]!))).toEqual(['altered']);
  });

  test('with every body changed gives one report for each, without delay', async () => {
    const many = chainOf(3000).map((e) => ({ ...e, body: { salt, text: '{}' } }));
    expect(await faultsOf(many)).toHaveLength(3000);
  });

  test('with erased words still verifies when an erasure was recorded, and only then', async () => {
    const events = whole.map((e) => (e.header.thread === 'b' ? { ...e, body: 'erased' as const } : e));
    expect(await faultsOf(events, { lawfullyErased: (thread: string) => thread === 'b' })).toEqual([]);
    expect(new Set(await faultsOf(events))).toEqual(new Set(['erased-without-event']));
  });
});
