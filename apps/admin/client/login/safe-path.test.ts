import { expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

it.each([
  ['/e/demo/orders?state=EXPIRED', '/e/demo/orders?state=EXPIRED'],
  [undefined, '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads to %s', (next, path) => {
  expect(safePath(next)).toBe(path);
});
