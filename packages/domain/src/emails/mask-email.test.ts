import { expect, it } from 'vitest';
import { maskEmail } from './mask-email.ts';

it.each([
  ['ines.duarte@example.org', 'i•••@e•••.org'],
  ['"a@b"@mail.example.co.uk', '"•••@m•••.uk'],
  ['ß@münchen.de', 'ß•••@m•••.de'],
])('masks %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
