import { describe, expect, it } from 'vitest';
import { readRecipients } from './read-recipients.ts';

const sentences = (text: string, most = 10) =>
  readRecipients(text, most).problems.map(({ sentence }) => sentence);

describe('readRecipients', () => {
  it('reads addresses with names and without, and passes over empty lines', () => {
    const text = ' ada@example.org \r\n\n"Bo Friend" <bo@example.org>\nZoë 王 <zoe@example.org>\n';
    expect(readRecipients(text, 3)).toEqual({
      recipients: [
        { name: '', email: 'ada@example.org' },
        { name: 'Bo Friend', email: 'bo@example.org' },
        { name: 'Zoë 王', email: 'zoe@example.org' },
      ],
      problems: [],
    });
  });

  it.each([
    ['ada', 'Line 1: there is no e-mail address.'],
    ['ada@example', 'Line 1: there is no e-mail address.'],
    ['ada@example.org, bo@example.org', 'Line 1: there is no e-mail address.'],
    ['Ada <ada@example.org> Example', 'Line 1: there is no e-mail address.'],
    ['<>', 'Line 1: there is no e-mail address.'],
    [`${'a'.repeat(250)}@example.org`, 'Line 1: the address is longer than 254 characters.'],
    [`${'A'.repeat(121)} <ada@example.org>`, 'Line 1: the name is longer than 120 characters.'],
    ['Win at https://evil.example <ada@example.org>', 'Line 1: a name cannot contain a web address.'],
    ['A\u0007da <ada@example.org>', 'Line 1: the name has signs that no name has.'],
  ])('says what is wrong with %j', (line, words) => {
    const [sentence, ...others] = sentences(line);
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('evil');
    expect(others).toEqual([]);
  });

  it('says it of each line, by its number', () => {
    expect(sentences('one\n\nada@example.org\nADA@example.org\ntwo')).toEqual([
      expect.stringContaining('Line 1: there is no'),
      'Line 4: this address stands in line 3 already.',
      expect.stringContaining('Line 5: there is no'),
    ]);
  });

  it('takes no more people than there are codes', () => {
    expect(sentences('a@example.org\nb@example.org', 2)).toEqual([]);
    expect(sentences('a@example.org\nb@example.org', 1)).toEqual([
      'There are 2 addresses for one code. Each needs a code of its own: make more, or take some away.',
    ]);
  });
});
