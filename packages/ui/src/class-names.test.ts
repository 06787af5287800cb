import { expect, it } from 'vitest';
import { cx } from './class-names.ts';

it('joins what is set and leaves out the rest', () => {
  expect(cx('card', false, undefined, null, '', 'punched')).toBe('card punched');
});
