import { expect, it } from 'vitest';
import { CouponTries } from './coupon-tries.ts';

const tries = (now: () => number = () => 0) => new CouponTries({ perBrowser: 2, perNetwork: 3, now });

it('limits one browser without shutting its neighbours out', () => {
  const limit = tries();
  const ana = { ip: '10.0.0.1', browser: 'a' };
  expect([1, 2, 3, 4, 5].map(() => limit.take(ana))).toEqual([true, true, false, false, false]);
  expect(limit.take({ ip: '10.0.0.1', browser: 'b' })).toBe(true);
});

it('limits a network whose browsers call themselves something new each time', () => {
  const limit = tries();
  const take = (browser: string, ip = '10.0.0.1') => limit.take({ ip, browser });
  expect(['a', 'b', 'c', 'd'].map((browser) => take(browser))).toEqual([true, true, true, false]);
  expect(take('d', '10.0.0.2')).toBe(true);
});

it('lets everybody try again after a minute', () => {
  let now = 0;
  const limit = tries(() => now);
  const ana = { ip: '10.0.0.1', browser: 'a' };
  for (let n = 0; n < 3; n++) limit.take(ana);
  now = 60_000;
  expect(limit.take(ana)).toBe(true);
});
