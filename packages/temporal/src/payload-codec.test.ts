import { defaultPayloadConverter } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { createKeyRing } from '@lanyard/crypto/key-ring';
import { createPayloadCodec } from './payload-codec.ts';

const p1 = { id: 'p1', key: Buffer.alloc(32, 1) };
const p2 = { id: 'p2', key: Buffer.alloc(32, 2) };
const before = createPayloadCodec(createKeyRing([p1]));
const rotated = createPayloadCodec(createKeyRing([p2, p1]));
const clear = defaultPayloadConverter.toPayload({ orderId: 'ord_1' });

describe('payload codec', () => {
  it('encrypts the whole payload, its metadata too, and names its key', async () => {
    const [encrypted] = await before.encode([clear]);
    expect(Buffer.from(encrypted?.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted');
    expect(Buffer.from(encrypted?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('p1');
    const bytes = Buffer.from(encrypted?.data ?? []).toString('latin1');
    expect(bytes).not.toContain('ord_1');
    expect(bytes).not.toContain('json/plain');
  });

  it('gives back what went in, after a rotation too', async () => {
    const [decoded] = await rotated.decode(await before.encode([clear]));
    expect(decoded && defaultPayloadConverter.fromPayload(decoded)).toEqual({ orderId: 'ord_1' });
  });

  it('keeps the order of many and the emptiness of none', async () => {
    const many = [1, 2, 3].map((value) => defaultPayloadConverter.toPayload(value));
    const decoded = await before.decode(await before.encode(many));
    expect(decoded.map((payload) => defaultPayloadConverter.fromPayload(payload))).toEqual([1, 2, 3]);
    expect(await before.encode([])).toEqual([]);
  });

  it('passes clear payloads through when decoding', async () => {
    expect(await before.decode([clear, {}])).toEqual([clear, {}]);
  });

  it('says which key is missing, and that a wrong key or changed bytes do not open', async () => {
    const encrypted = await before.encode([clear]);
    const without = createPayloadCodec(createKeyRing([p2]));
    await expect(without.decode(encrypted)).rejects.toMatchObject({ name: 'SealError', code: 'unknown-key' });
    const wrong = createPayloadCodec(createKeyRing([{ id: 'p1', key: p2.key }]));
    await expect(wrong.decode(encrypted)).rejects.toMatchObject({ code: 'not-authentic' });
    const cut = encrypted.map((payload) => ({ ...payload, data: payload.data?.subarray(1) ?? null }));
    await expect(before.decode(cut)).rejects.toMatchObject({ code: 'not-authentic' });
  });
});
