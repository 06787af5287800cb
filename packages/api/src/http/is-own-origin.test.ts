import { expect, it } from 'vitest';
import { isOwnOrigin } from './is-own-origin.ts';

const webUrl = 'https://tickets.example.org';

it.each([
  [{ origin: 'https://tickets.example.org' }, true],
  [{ origin: 'http://127.0.0.1:4010', host: '127.0.0.1:4010' }, true],
  [{ origin: 'https://evil.example', host: 'tickets.example.org' }, false],
  [{ origin: 'null', host: 'tickets.example.org' }, false],
  [{ origin: 'https://tickets.example.org.evil.example' }, false],
  [{}, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
])('%o: %s', (headers, isOwn) => {
  expect(isOwnOrigin(headers, webUrl)).toBe(isOwn);
});
