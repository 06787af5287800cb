import { describe, expect, it } from 'vitest';
import {
  chosenRefund,
  eventCancelled,
  eventElsewhere,
  eventMoved,
  ticketConverted,
  ticketNotConverted,
} from '../preview/event-change-samples.ts';
import { renderEmail } from '../render-email.ts';

describe('mails about an event that changed', () => {
  it.each([
    ['moved, with a choice', () => renderEmail('event-changed', eventMoved)],
    ['cancelled', () => renderEmail('event-changed', eventCancelled)],
    ['elsewhere, with nothing to choose', () => renderEmail('event-changed', eventElsewhere)],
    ['a choice', () => renderEmail('change-chosen', chosenRefund)],
    ['a choice to keep it', () => renderEmail('change-chosen', { ...chosenRefund, choice: 'KEEP' })],
    [
      'a choice of another type',
      () => renderEmail('change-chosen', { ...chosenRefund, choice: 'CONVERT', convertTo: 'Remote' }),
    ],
    ['a ticket of another type', () => renderEmail('ticket-converted', ticketConverted)],
    ['a ticket that stays as it was', () => renderEmail('ticket-converted', ticketNotConverted)],
  ])('%s', async (_, render) => {
    const mail = await render();
    expect(mail.subject).toMatchSnapshot('subject');
    expect(mail.text).toMatchSnapshot('text');
    expect(mail.html).toContain('https://tickets.example.org/t/abc');
    expect(mail.html).toMatchSnapshot('html');
  });
});
