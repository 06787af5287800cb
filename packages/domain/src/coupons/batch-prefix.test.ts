import { expect, it } from 'vitest';
import { batchPrefixOf } from './batch-prefix.ts';

it.each([
  [' spring-27- ', 'SPRING-27'],
  ['ＶＩＰ', 'VIP'],
  ['A', 'A'],
  ['', null],
  ['-A', null],
  ['two words', null],
  ['A'.repeat(21), null],
])('reads %j as %j', (text, prefix) => {
  expect(batchPrefixOf(text)).toBe(prefix);
});
