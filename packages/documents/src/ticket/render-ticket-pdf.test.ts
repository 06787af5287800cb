import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { drawable } from '../fonts/fonts.ts';
import { renderTicketPdf } from './render-ticket-pdf.ts';
import type { TicketFacts } from './ticket-facts.ts';

const facts: TicketFacts = {
  event: {
    name: 'Upkeep',
    dates: '2–4 June 2027',
    starts: 'Wednesday 2 June 2027, 08:30',
    zoneCity: 'Lisbon',
    venue: 'Armazém do Cais',
    address: 'Rua da Cintura do Porto de Lisboa 34',
    accent: '#145ec1',
  },
  typeName: 'Conference + workshops',
  includes: ['Every talk in the main hall', 'Two half-day workshops on Wednesday'],
  workshops: [],
  attendeeName: 'Inês Duarte',
  reference: 'K7M2QX-1',
  entryCode: 'H7K2M9QX4T0VZ1B3C5D6E8F9GA',
  ticketUrl: 'https://tickets.example.org/t/9QkT4xV7bNsH3mYd0RfGzA',
  issuedAt: new Date('2026-11-23T12:00:00Z'),
};

async function read(changes: Partial<TicketFacts> = {}) {
  const pdf = await getDocumentProxy(new Uint8Array(await renderTicketPdf({ ...facts, ...changes })));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { text, totalPages, info: (await getMeta(pdf)).info };
}

describe('a printed ticket', () => {
  it('says what the ticket says, on one sheet', async () => {
    const { text, totalPages, info } = await read();
    expect(totalPages).toBe(1);
    expect(info).toMatchObject({ Title: 'Conference + workshops · Upkeep', Language: 'en' });
    expect(text).toMatchInlineSnapshot(`
      "Upkeep · 2–4 June 2027
      Conference + workshops
      Name
      Inês Duarte
      When
      Wednesday 2 June 2027, 08:30
      Lisbon time
      Where
      Armazém do Cais
      Rua da Cintura do Porto de Lisboa 34
      Included
      Every talk in the main hall · Two half-day workshops on Wednesday
      Ticket K7M2QX-1
      Show this code at the door, printed or on a screen. It lets in one
      person, once.
      Your ticket page: https://tickets.example.org/t/9QkT4xV7bNsH3mYd0RfGzA
      When the ticket is passed on or a new code is made, this print opens nothing any more."
    `);
    expect(text).not.toContain(facts.entryCode);
  });

  it('lists its workshops, many of them still on one sheet', async () => {
    const workshops = Array.from(
      { length: 5 },
      (_, n) => `Wednesday 2 June 2027, ${n + 10}:00: Something to do by hand, number ${n + 1}, Room 2`,
    );
    const { text, totalPages } = await read({ workshops });
    expect(totalPages).toBe(1);
    expect(text).toContain(
      'Workshops\nWednesday 2 June 2027, 10:00: Something to do by hand, number 1, Room 2',
    );
    expect(text).toContain('number 5');
  });

  it('gives the same bytes for the same ticket, so that a mail sent again is the same mail', async () => {
    const [one, other] = [await renderTicketPdf(facts), await renderTicketPdf(facts)];
    expect(one.equals(other)).toBe(true);
  });

  it.each([
    'Łukasz Żółć-Ďurišová',
    'Γιώργος Παπαδόπουλος',
    'Юлія Ґалаґан Ёлкина',
    'Nguyễn Thị Hồng',
    'Մարիամ',
    'გიორგი',
  ])('writes the name %s', async (attendeeName) => {
    expect((await read({ attendeeName })).text).toContain(attendeeName.normalize('NFC'));
  });

  it.each(['שרה כהן', 'مريم العربي'])('writes %s, which runs from right to left', async (attendeeName) => {
    const { text } = await read({ attendeeName });
    // What is read out of a file stands word by word, in one direction or the other.
    for (const word of attendeeName.split(' ')) expect(text).toContain(word);
  });

  it.each(['李小龍', 'สมชาย', 'अमित'])(
    'points to the page for %s, whose letters it has not',
    async (attendeeName) => {
      const { text } = await read({ attendeeName });
      expect(text).toContain('As on your ticket page');
      expect(text).toContain('K7M2QX-1');
    },
  );

  it('has room for very long names and lists, still on one sheet', async () => {
    const attendeeName = 'Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst '
      .repeat(2)
      .trim();
    const includes = Array.from({ length: 8 }, (_, n) => `Something that is included, number ${n + 1}`);
    const { text, totalPages } = await read({
      attendeeName,
      includes,
      typeName: 'Conference '.repeat(8).trim(),
    });
    expect(totalPages).toBe(1);
    expect(text).toContain('number 8');
    expect(text).toContain('K7M2QX-1');
  });

  it('does without name, list and accent', async () => {
    const event = { ...facts.event, accent: null };
    const { text } = await read({ attendeeName: null, includes: [], event });
    expect(text).toContain('Nobody is named yet');
    expect(text).not.toContain('Included');
  });
});

it('leaves pictures out of a name and keeps figures', () => {
  expect(drawable('Zoë 🦊 2nd #1')).toBe('Zoë 2nd #1');
  expect(drawable('👩‍🚀')).toBeNull();
});
