import { expect, it } from 'vitest';
import { MailTries } from './mail-tries.ts';

it('lets each address, ticket or order have a few mails, and a network not many more', () => {
  const clock = { now: 0 };
  const tries = new MailTries({ perSubject: 2, perNetwork: 4, now: () => clock.now });
  const ask = (subject: string, ip: string) => tries.take(subject, ip);
  expect([ask('a', '::1'), ask('a', '::1'), ask('a', '::1')]).toEqual([true, true, false]);
  expect([ask('b', '::1'), ask('c', '::1'), ask('c', '::2')]).toEqual([true, false, true]);
  expect(ask('a', '::2')).toBe(false);
  clock.now = 10 * 60_000;
  expect(ask('a', '::1')).toBe(true);
});
