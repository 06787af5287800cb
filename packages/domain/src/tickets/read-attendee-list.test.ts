import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxNamedAtOnce, readAttendeeList, type ListRoom } from './read-attendee-list.ts';

const room: ListRoom = { free: 10, named: [] };
const ada = { name: 'Ada Lovelace', email: 'ada@example.org' };
const person = (text: string) => readAttendeeList(text, room)[0]?.person;
const fault = (text: string, from: Partial<ListRoom> = {}) =>
  readAttendeeList(text, { ...room, ...from }).find((line) => line.fault)?.fault;

describe('readAttendeeList', () => {
  it.each([
    ['with a comma', 'Ada Lovelace, ada@example.org'],
    ['with the address first', 'ada@example.org, Ada Lovelace'],
    ['from a spreadsheet', 'Ada Lovelace\tada@example.org'],
    ['with first and last name in cells of their own', 'Ada\tLovelace\tada@example.org\t'],
    ['with a semicolon', 'Ada Lovelace; ada@example.org;'],
    ['as mail programs write it', 'Ada Lovelace <ada@example.org>,'],
    ['as they write it with quotation marks', '"Ada Lovelace" <ada@example.org>'],
    ['in quoted cells', '"Ada Lovelace","ada@example.org"'],
    ['with nothing but a space', '  Ada Lovelace   ada@example.org  '],
  ])('reads a line %s', (_how, line) => {
    expect(person(line)).toEqual(ada);
  });

  it.each([
    ['a comma in quotation marks', '"Lovelace, Ada",ada@example.org', 'Lovelace, Ada'],
    ['a comma without', 'Lovelace, Ada, ada@example.org', 'Lovelace, Ada'],
    ['a comma before angles', 'Lovelace, Ada <ada@example.org>', 'Lovelace, Ada'],
    ['quotation marks inside', '"Ada ""Countess"" Lovelace",ada@example.org', 'Ada "Countess" Lovelace'],
    ['other letters', '王小明 <ada@example.org>', '王小明'],
  ])('takes a name with %s as it is', (_what, line, name) => {
    expect(person(line)).toEqual({ name, email: 'ada@example.org' });
  });

  it.each([
    ['no address', 'Ada Lovelace  ', { kind: 'NO_ADDRESS', column: 13 }],
    ['no name', 'ada@example.org', { kind: 'NO_NAME', column: 1 }],
    ['no name before angles', ' <ada@example.org>', { kind: 'NO_NAME', column: 3 }],
    ['two addresses', 'Ada, a@example.org, b@example.org', { kind: 'TWO_ADDRESSES', column: 21 }],
    ['two with a space', 'a@example.org b@example.org', { kind: 'TWO_ADDRESSES', column: 15 }],
    ['a wrong address', '🏳️‍🌈 Zoë, zoe@example', { kind: 'NOT_ALLOWED', column: 8 }],
    ['an address as a name', 'www.example.org, a@example.org', { kind: 'NOT_ALLOWED', column: 1 }],
  ])('says what is wrong with a line that has %s, and where', (_what, line, expected) => {
    expect(fault(line)).toMatchObject(expected);
  });

  it('says what an address and a name have to be like', () => {
    expect(fault('Ada, ada@example')).toMatchObject({
      sentence: 'Enter an e-mail address like name@example.org.',
    });
    expect(fault(`${'A'.repeat(121)}, a@example.org`)).toMatchObject({
      sentence: 'A name can have up to 120 characters.',
    });
  });

  it('counts empty lines and leaves them and headings out, whatever ends a line', () => {
    const lines = readAttendeeList(
      '\uFEFFFirst name\tLast name\tE-mail\r\n\r\nAda\tLovelace\tada@example.org\rnobody\n',
      room,
    );
    expect(lines.map(({ line }) => line)).toEqual([3, 4]);
    expect(lines[0]?.person).toEqual(ada);
    expect(lines[1]?.fault).toMatchObject({ kind: 'NO_ADDRESS' });
  });

  it('names the line in which an address stood before, however it is typed', () => {
    expect(fault('Ada, ada@example.org\n\nA. L. <ADA@Example.org>')).toEqual({
      kind: 'TWICE',
      column: 8,
      firstLine: 1,
    });
  });

  it('names the ticket that somebody has already', () => {
    const named = [{ email: 'Ada@example.org', reference: 'K7M2QX-1' }];
    expect(fault('Ada, ada@example.org', { named })).toMatchObject({
      kind: 'HAS_TICKET',
      reference: 'K7M2QX-1',
    });
  });

  it('takes no more lines than there are tickets, and wrong ones take none', () => {
    const lines = readAttendeeList('nobody\nA, a@x.org\nB, b@x.org\nC, c@x.org', { free: 2, named: [] });
    expect(lines.map(({ fault: found }) => found?.kind ?? null)).toEqual([
      'NO_ADDRESS',
      null,
      null,
      'NO_TICKET_LEFT',
    ]);
  });

  it('takes at most as many as can be saved at once', () => {
    const text = Array.from({ length: maxNamedAtOnce + 1 }, (_, n) => `P ${n}, p${n}@x.org`).join('\n');
    const lines = readAttendeeList(text, { free: 1000, named: [] });
    expect(lines.filter((line) => line.person)).toHaveLength(maxNamedAtOnce);
    expect(lines.at(-1)?.fault?.kind).toBe('NO_TICKET_LEFT');
  });

  const word = fc.stringMatching(/^[a-zA-Zäéß王]{1,12}$/);
  const someone = fc.record({ name: fc.array(word, { minLength: 1, maxLength: 3 }), at: fc.nat() });
  const formats = [
    (name: string, email: string) => `${name}, ${email}`,
    (name: string, email: string) => `${name}\t${email}`,
    (name: string, email: string) => `${email};${name}`,
    (name: string, email: string) => `"${name}" <${email}>`,
    (name: string, email: string) => `${name} ${email}`,
  ];

  it('reads back any list that was written in any of the ways', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someone, fc.nat({ max: formats.length - 1 })), { maxLength: 20 }),
        (all) => {
          const people = all.map(([{ name }, how], n) => ({
            person: { name: name.join(' '), email: `p${n}@example.org` },
            how,
          }));
          const text = people
            .map(({ person: { name, email }, how }) => formats[how]?.(name, email))
            .join('\r\n');
          const lines = readAttendeeList(text, { free: 20, named: [] });
          expect(lines.map((line) => line.person)).toEqual(people.map((one) => one.person));
        },
      ),
    );
  });

  it('answers every line that says something once, with a column inside it, whatever is pasted', () => {
    const mess = fc.string({ unit: fc.constantFrom(...Array.from('ab@.,;\t<>" \n\r🏳é')) });
    fc.assert(
      fc.property(mess, fc.nat({ max: 3 }), (text, free) => {
        const contents = text.split(/\r\n|\n|\r/);
        const lines = readAttendeeList(text, { free, named: [] });
        expect(lines.map(({ line }) => line)).toEqual(
          contents.flatMap((content, index) => (content.trim() === '' ? [] : [index + 1])),
        );
        expect(lines.filter(({ person: read }) => read).length).toBeLessThanOrEqual(free);
        for (const { line, fault: found } of lines) {
          if (!found) continue;
          expect(found.column).toBeGreaterThanOrEqual(1);
          expect(found.column).toBeLessThanOrEqual((contents[line - 1] ?? '').length + 1);
        }
      }),
    );
  });
});
