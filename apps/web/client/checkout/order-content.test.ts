import { quoteBasket } from '@lanyard/domain/pricing/quote-basket';
import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleSwag } from '../test-support/sample-event.ts';
import { attendeeOf, type CheckoutDraft, emptyDraft, ticketSlots } from './draft.ts';
import { checkContent, fieldErrors, typedContent } from './order-content.ts';

const event = sampleEvent({ swag: [sampleSwag()] });
const fifth = {
  discount: { kind: 'PERCENT', percentBp: 2000 },
  ticketTypeKeys: null,
  perOrder: null,
} as const;

/** A priced basket of tickets and one T-shirt of size M for each `shirts`. */
function offer(tickets: Readonly<Record<string, number>>, shirts = 0, code: string | null = null) {
  const basket = {
    lines: Object.entries(tickets).map(([ticketTypeKey, quantity]) => ({ ticketTypeKey, quantity })),
    swag: shirts > 0 ? [{ itemKey: 't-shirt', variantKey: 'm', quantity: shirts }] : [],
  };
  return { quote: quoteBasket(event, basket, { now: 0, coupon: code ? fifth : null }), code };
}

const offered = offer({ conference: 2, student: 1 });
const { lines } = offered.quote;
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
    const fewer = typedContent('demo', offer({ conference: 1, student: 1 }), draft);
    expect(fewer.attendees).toEqual([
      { position: 0, person: ana },
      { position: 1, person: { name: 'Rui', email: 'rui@example.org' } },
    ]);
  });
});

describe('what is sent', () => {
  it('names lines with the price that was shown and attendees by position', () => {
    expect(typedContent('demo', offered, draft)).toEqual({
      eventSlug: 'demo',
      lines: [
        { ticketTypeKey: 'conference', quantity: 2, shownUnitMinor: 29_000 },
        { ticketTypeKey: 'student', quantity: 1, shownUnitMinor: 9_000 },
      ],
      swag: [],
      workshops: [],
      upgrade: null,
      coupon: null,
      buyer: ana,
      attendees: [
        { position: 0, person: ana },
        { position: 2, person: { name: 'Rui', email: 'rui@example.org' } },
      ],
    });
  });

  it('names the size of swag, and what the page says the code takes off', () => {
    const content = typedContent('demo', offer({ student: 1 }, 2, 'EARLY20'), draft);
    expect(content).toMatchObject({
      swag: [{ itemKey: 't-shirt', variantKey: 'm', quantity: 2, shownUnitMinor: 2_400 }],
      coupon: { code: 'EARLY20', shownDiscountMinor: 1_800 },
    });
    // Nobody is asked who a T-shirt is for.
    expect(content.attendees.map(({ position }) => position)).toEqual([0]);
  });

  it('takes an order of swag alone', async () => {
    expect(await checkContent('demo', offer({}, 1), draft)).toMatchObject({ content: { attendees: [] } });
  });

  it('puts the schema’s sentences under the fields of the page, the buyer’s only once', async () => {
    const typed: CheckoutDraft = {
      buyer: { name: ' ', email: 'ana' },
      attendees: { 'student-1': { choice: 'now', name: 'Rui', email: '' } },
    };
    expect(await checkContent('demo', offered, typed)).toEqual({
      errors: {
        'buyer-name': 'Enter a name.',
        'buyer-email': 'Enter an e-mail address like name@example.org.',
        'student-1-email': 'Enter an e-mail address.',
      },
    });
  });

  it('trims what was typed', async () => {
    const typed = { ...draft, buyer: { name: ' Ana ', email: ' ana@example.org ' } };
    expect(await checkContent('demo', offered, typed)).toMatchObject({ content: { buyer: ana } });
  });

  it('keeps sentences that belong to no field', () => {
    const content = typedContent('demo', offered, draft);
    expect(fieldErrors({ 'lines.0.quantity': 'Too many.' }, content, lines, draft)).toEqual({
      'lines.0.quantity': 'Too many.',
    });
  });
});
