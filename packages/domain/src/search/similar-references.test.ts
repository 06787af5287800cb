import fc from 'fast-check';
import { expect, it } from 'vitest';
import { similarReferences } from './similar-references.ts';

const signs = Array.from('23456789ABCDEFGHJKMNPQRSTVWXYZ');
const reference = fc.array(fc.constantFrom(...signs), { minLength: 6, maxLength: 6 });

it('forgives one wrong sign, also one that no reference has', () => {
  fc.assert(
    fc.property(reference, fc.nat(5), fc.constantFrom(...signs, '0', 'O', '1', 'I'), (letters, at, wrong) => {
      fc.pre(letters[at] !== wrong);
      const found = similarReferences(letters.with(at, wrong).join('').toLowerCase());
      expect(found?.orders).toContain(letters.join(''));
    }),
  );
});

it('forgives two swapped neighbours', () => {
  fc.assert(
    fc.property(reference, fc.nat(4), (letters, at) => {
      const [left = '', right = ''] = [letters[at], letters[at + 1]];
      fc.pre(left !== right);
      const found = similarReferences(
        letters
          .with(at, right)
          .with(at + 1, left)
          .join(''),
      );
      expect(found?.orders).toContain(letters.join(''));
    }),
  );
});

it('keeps a ticket number, and never answers what was typed', () => {
  const found = similarReferences('7K2Q9F-2');
  expect(found?.ticket).toBe(2);
  expect(found?.orders).toHaveLength(6 * 29 + 5);
  expect(found?.orders).not.toContain('7K2Q9F');
});

it('leaves two mistakes and other texts alone', () => {
  // Two signs that no reference has.
  expect(similarReferences('0K2Q9O')?.orders).toEqual([]);
  for (const text of ['', '7K2Q9', '7K2Q9FA', 'ada@example.org', 'Ada Lovelace']) {
    expect(similarReferences(text)).toBeNull();
  }
});
