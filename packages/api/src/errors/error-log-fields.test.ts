import { expect, it } from 'vitest';
import { errorLogFields } from './error-log-fields.ts';

it('logs types, the innermost code and frames, and never a message', () => {
  const cause = Object.assign(new Error('could not write ada@example.org'), { code: '23505' });
  const fields = errorLogFields(new TypeError('while saving ada@example.org', { cause }));
  expect(fields.errorType).toBe('TypeError > Error');
  expect(fields.errorCode).toBe('23505');
  expect(fields.frames[0]).toContain('error-log-fields.test.ts');
  expect(JSON.stringify(fields)).not.toContain('ada@example.org');
});

it('takes a code only when it looks like one', () => {
  const error = Object.assign(new Error('x'), { code: 'ada@example.org is taken' });
  expect(errorLogFields(error).errorCode).toBeUndefined();
  expect(errorLogFields('ada@example.org')).toEqual({ errorType: 'string', frames: [] });
});
