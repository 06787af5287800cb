import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { nameTerms } from './name-terms.ts';
import { nameTokens } from './name-tokens.ts';

describe('foldText', () => {
  it.each([
    ['Łukasz', 'lukasz'],
    ['Søren Kierkegård', 'soren kierkegard'],
    ['Strauß', 'strauss'],
    ['İlkay Gündoğan', 'ilkay gundogan'],
    ['O’Neill', 'oneill'],
    ['ＡＤＡ', 'ada'],
    ['Ελένη Παπαδάκης', 'ελενη παπαδακησ'],
    ['Андрей', 'андреи'],
    ['Nguyễn Thị', 'nguyen thi'],
    ['محمّد', 'محمد'],
  ])('reads %s as %s', (name, folded) => {
    expect(foldText(name)).toBe(folded);
  });

  it('folds what is folded no further', () => {
    for (const name of ['Łukasz', 'Strauß', '김민수', 'ガブリエル']) {
      expect(foldText(foldText(name))).toBe(foldText(name));
    }
  });
});

describe('nameTokens', () => {
  it('takes a name apart where people do, each word once', () => {
    expect(nameTokens(' Jean-Luc  van der Berg (van) ')).toEqual(['jean', 'luc', 'van', 'der', 'berg']);
    expect(nameTokens('J. R. R. Tolkien')).toEqual(['j', 'r', 'tolkien']);
    expect(nameTokens('Smith & Sons, Ltd.')).toEqual(['smith', 'sons', 'ltd']);
    expect(nameTokens(' –!')).toEqual([]);
  });
});

describe('nameTerms', () => {
  it('gives a word its first three letters and its sound', () => {
    expect(nameTerms('Katarzyna Bo')).toEqual([
      { whole: 'katarzyna', start: 'kat', sounds: expect.arrayContaining([expect.any(String)]) },
      // One consonant sounds like half of all names.
      { whole: 'bo', start: null, sounds: [] },
    ]);
  });

  it.each([
    ['Meyer', 'Maier'],
    ['Catherine', 'Kathryn'],
    ['Müller', 'Mueller'],
    ['Stephen', 'Steven'],
    ['Schmidt', 'Smith'],
  ])('lets %s sound like %s', (a, b) => {
    const sounds = (name: string) => nameTerms(name).flatMap((terms) => terms.sounds);
    expect(sounds(a).some((key) => sounds(b).includes(key))).toBe(true);
  });

  it('finds names in other scripts by their words and first letters', () => {
    expect(nameTerms('王小明')).toEqual([{ whole: '王小明', start: '王', sounds: [] }]);
    const [korean] = nameTerms('김민수');
    expect(korean?.start).toBe('김'.normalize('NFKD'));
    expect(nameTerms('Андрей')[0]).toMatchObject({ start: 'анд', sounds: [] });
  });
});
