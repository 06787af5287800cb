import { describe, expect, it } from 'vitest';
import { KeyRingError, generateKeyRingText, parseKeyRing } from './key-ring.ts';

const one = Buffer.alloc(32, 1).toString('base64');
const two = Buffer.alloc(32, 2).toString('base64');

describe('parseKeyRing', () => {
  it('takes the first key as the current one and finds all by id', () => {
    const ring = parseKeyRing(`new:${one}, old:${two}`);
    expect(ring.current).toEqual({ id: 'new', key: Buffer.alloc(32, 1) });
    expect(ring.get('new')).toEqual(Buffer.alloc(32, 1));
    expect(ring.get('old')).toEqual(Buffer.alloc(32, 2));
    expect(ring.get('other')).toBeUndefined();
  });

  it.each([
    ['nothing', '', /entry 1 must start with an id/],
    ['no colon', `a:${one},${two}`, /entry 2 must start with an id/],
    ['id and key swapped', `${one}:a`, /entry 1 must start with an id/],
    ['a key too short', `a:${Buffer.alloc(16).toString('base64')}`, /entry 1 \("a"\) must hold 32 bytes/],
    ['a key too long', `a:${Buffer.alloc(33).toString('base64')}`, /entry 1 \("a"\) must hold 32 bytes/],
    ['a key that is not base64', `a:${'*'.repeat(43)}=`, /entry 1 \("a"\) must hold 32 bytes/],
    ['an id twice', `a:${one},a:${two}`, /key "a" is in the ring twice/],
    ['a comma too many', `a:${one},`, /entry 2 must start with an id/],
  ])('refuses %s without showing a key', (_, text, message) => {
    const refused = captureError(() => parseKeyRing(text));
    expect(refused).toBeInstanceOf(KeyRingError);
    expect(refused.message).toMatch(message);
    expect(refused.message).not.toContain(one.slice(0, 8));
    expect(refused.message).not.toContain(two.slice(0, 8));
  });

  it('reads what generateKeyRingText makes, before an older ring too', () => {
    const old = generateKeyRingText();
    const rotated = parseKeyRing(`${generateKeyRingText()},${old}`);
    const { id, key } = parseKeyRing(old).current;
    expect(rotated.current.id).not.toBe(id);
    expect(rotated.get(id)).toEqual(key);
  });
});

function captureError(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
