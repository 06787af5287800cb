import { expect, it } from 'vitest';
import { qrModules } from './qr-modules.ts';
import { qrPng } from './qr-png.ts';

const code = 'H7K2M9QX4T0VZ1B3C5D6E8F9GA';

it('is a PNG with an edge of four squares, the same bytes each time', async () => {
  const png = await qrPng(code);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width, from the header of the file.
  expect(png.readUInt32BE(16)).toBe((qrModules(code).size + 8) * 8);
  expect((await qrPng(code)).equals(png)).toBe(true);
  expect((await qrPng(`${code}0`)).equals(png)).toBe(false);
});
