import { describe, expect, it } from 'vitest';
import { basketLines } from '../event/basket.ts';
import { sampleEvent } from '../test-support/sample-event.ts';
import { attendeeOf, type CheckoutDraft, emptyDraft, ticketSlots } from './draft.ts';
import { checkContent, fieldErrors, typedContent } from './order-content.ts';

const types = sampleEvent().ticketTypes;
const lines = basketLines({ conference: 2, student: 1 }, types);
const ana = { name: 'Ana', email: 'ana@example.org' };
const draft: CheckoutDraft = {
  buyer: ana,
  attendees: { 'student-1': { choice: 'now', name: 'Rui', email: 'rui@example.org' } },
};

describe('whose tickets they are', () => {
  it('takes the first as the buyer’s own and leaves the others for later', () => {
    const [first, second, third] = ticketSlots(lines);
    expect(first && attendeeOf(emptyDraft, first).choice).toBe('me');
    expect(second && attendeeOf(emptyDraft, second).choice).toBe('later');
    expect(third && attendeeOf(draft, third)).toEqual({
      choice: 'now',
      name: 'Rui',
      email: 'rui@example.org',
    });
  });

  it('keeps a name with its ticket when other quantities change', () => {
    const fewer = typedContent('demo', basketLines({ conference: 1, student: 1 }, types), draft);
    expect(fewer.attendees).toEqual([
      { position: 0, person: ana },
      { position: 1, person: { name: 'Rui', email: 'rui@example.org' } },
    ]);
  });
});

describe('what is sent', () => {
  it('names lines with the price that was shown and attendees by position', () => {
    expect(typedContent('demo', lines, draft)).toEqual({
      eventSlug: 'demo',
      lines: [
        { ticketTypeKey: 'conference', quantity: 2, shownUnitMinor: 29_000 },
        { ticketTypeKey: 'student', quantity: 1, shownUnitMinor: 9_000 },
      ],
      buyer: ana,
      attendees: [
        { position: 0, person: ana },
        { position: 2, person: { name: 'Rui', email: 'rui@example.org' } },
      ],
    });
  });

  it('puts the schema’s sentences under the fields of the page, the buyer’s only once', async () => {
    const typed: CheckoutDraft = {
      buyer: { name: ' ', email: 'ana' },
      attendees: { 'student-1': { choice: 'now', name: 'Rui', email: '' } },
    };
    expect(await checkContent('demo', lines, typed)).toEqual({
      errors: {
        'buyer-name': 'Enter a name.',
        'buyer-email': 'Enter an e-mail address like name@example.org.',
        'student-1-email': 'Enter an e-mail address.',
      },
    });
  });

  it('trims what was typed', async () => {
    const typed = { ...draft, buyer: { name: ' Ana ', email: ' ana@example.org ' } };
    expect(await checkContent('demo', lines, typed)).toMatchObject({ content: { buyer: ana } });
  });

  it('keeps sentences that belong to no field', () => {
    const content = typedContent('demo', lines, draft);
    expect(fieldErrors({ 'lines.0.quantity': 'Too many.' }, content, lines, draft)).toEqual({
      'lines.0.quantity': 'Too many.',
    });
  });
});
