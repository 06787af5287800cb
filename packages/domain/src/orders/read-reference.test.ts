import { expect, it } from 'vitest';
import { readReference } from './read-reference.ts';

it.each([
  ['K7M2QX', { order: 'K7M2QX', ticket: null }],
  [' k7m-2qx ', { order: 'K7M2QX', ticket: null }],
  ['#K7M2QX', { order: 'K7M2QX', ticket: null }],
  ['k7m2qx-1', { order: 'K7M2QX', ticket: 'K7M2QX-1' }],
  ['K7M2QX 12', { order: 'K7M2QX', ticket: 'K7M2QX-12' }],
  ['K7M2QX-01', { order: 'K7M2QX', ticket: 'K7M2QX-1' }],
  ['K7M2Q', null],
  ['K7M2QO', null],
  ['ada@example.org', null],
  ['', null],
])('reads %j', (text, read) => {
  expect(readReference(text)).toEqual(read);
});
