import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeStory } from './merge-story.ts';
import type { Story, StoryEntry, StoryTry } from './story.ts';
import type { TimelineKind } from './timeline-kinds.ts';

const noon = Date.parse('2026-11-23T12:00:00.000Z');
const seconds = (count: number) => noon + count * 1000;

function entry(kind: TimelineKind, at: number, more: Partial<StoryEntry> = {}): StoryEntry {
  const isMail = kind.startsWith('MAIL_');
  const nothing = { by: null, ticketReference: null, needsPerson: false, resolved: null };
  const facts = isMail ? { mail: 'Receipt' } : {};
  return { id: `tl_${kind}_${at}`, kind, facts, at, mailId: isMail ? 'eml_1' : null, ...nothing, ...more };
}

function aTry(activity: string, n: number, more: Partial<StoryTry> = {}): StoryTry {
  const startedAt = seconds(n);
  return {
    id: `${activity}-${n}`,
    activity,
    key: activity === 'openCheckout' ? 'order/ord_1/attempt/1' : 'key',
    mailId: activity.startsWith('send') ? 'eml_1' : null,
    ticketReference: null,
    n,
    startedAt,
    endedAt: startedAt + 100,
    outcome: 'OK',
    code: null,
    ...more,
  };
}

const refused = { outcome: 'FAILED', code: 'RATE_LIMITED/rate_limit_exceeded' } as const;

function story(parts: Partial<Story>): Story {
  return { timeZone: 'Europe/Lisbon', now: seconds(60), entries: [], tries: [], live: null, ...parts };
}

describe('mergeStory', () => {
  it('folds a mail into one entry: its tries, and what its provider said before', () => {
    const { entries } = mergeStory(
      story({
        entries: [entry('MAIL_SENT', seconds(3)), entry('MAIL_DELIVERED', seconds(5))],
        tries: [aTry('sendReceipt', 1, refused), aTry('sendReceipt', 2, refused), aTry('sendReceipt', 3)],
      }),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      sentence: 'Receipt delivered.',
      note: 'After 2 failed tries.',
      meaning: 'good',
      group: 'MAIL',
      steps: [
        {
          try: 1,
          sentence: 'Refused: too many requests.',
          vendorCode: 'rate_limit_exceeded',
          meaning: 'bad',
        },
        { try: 2, meaning: 'bad' },
        { try: 3, sentence: 'Receipt handed to the mail provider.', meaning: 'good' },
      ],
    });
  });

  it('believes what is further along, although the provider dates it earlier', () => {
    const { entries } = mergeStory(
      story({ entries: [entry('MAIL_SENT', seconds(3)), entry('MAIL_DELIVERED', seconds(2))] }),
    );
    expect(entries.map(({ sentence }) => sentence)).toEqual(['Receipt delivered.']);
  });

  it('keeps two mails of the same kind apart', () => {
    const again = { mailId: 'eml_2' };
    const { entries } = mergeStory(
      story({ entries: [entry('MAIL_DELIVERED', seconds(3)), entry('MAIL_SENT', seconds(9), again)] }),
    );
    expect(entries.map(({ sentence }) => sentence)).toEqual([
      'Receipt handed to the mail provider.',
      'Receipt delivered.',
    ]);
  });

  it('tells a receipt that was sent again as one mail, after the wish for it', () => {
    const resent = { mailId: 'eml_2' };
    const { entries } = mergeStory(
      story({
        entries: [
          entry('RECEIPT_REQUESTED', seconds(1), { by: 'Sami Support' }),
          entry('MAIL_SENT', seconds(3), resent),
          entry('RECEIPT_RESENT', seconds(3), { ...resent, by: 'Sami Support' }),
          entry('MAIL_DELIVERED', seconds(5), resent),
        ],
        tries: [aTry('resendReceipt', 2, resent)],
      }),
    );
    expect(entries.map(({ sentence, by, steps }) => [sentence, by, steps.length])).toEqual([
      ['Receipt delivered.', null, 1],
      ['Receipt asked for again.', 'Sami Support', 0],
    ]);
  });

  it('never folds a task away', () => {
    const { entries } = mergeStory(
      story({
        entries: [
          entry('MAIL_SENT', seconds(1)),
          entry('MAIL_BOUNCED', seconds(2), { needsPerson: true }),
          entry('MAIL_COMPLAINED', seconds(3)),
        ],
      }),
    );
    expect(entries.map(({ sentence, task }) => [sentence, task?.entryId ?? null])).toEqual([
      ['Receipt was marked as spam.', null],
      ['Receipt bounced: the address does not take mail.', `tl_MAIL_BOUNCED_${seconds(2)}`],
    ]);
  });

  it('leaves a call that worked at once out of sight behind the fact it led to', () => {
    const { entries } = mergeStory(
      story({
        entries: [entry('PAYMENT_OPENED', seconds(2), { facts: { attempt: 1 } })],
        tries: [aTry('openCheckout', 1)],
      }),
    );
    expect(entries).toMatchObject([{ sentence: 'Payment page opened, attempt 1.', note: null, steps: [] }]);
  });

  it('tells calls that led to no entry yet, under way, failed and cut off', () => {
    const running = { outcome: 'RUNNING', endedAt: null } as const;
    const tell = (tries: StoryTry[], now = seconds(60)) =>
      mergeStory(story({ tries, now })).entries.map(({ sentence, steps }) => [
        sentence,
        steps.map((step) => step.sentence),
      ]);
    expect(tell([aTry('sendReceipt', 1, refused), aTry('sendReceipt', 2, running)])).toEqual([
      [
        'Handing the receipt to the mail provider.',
        ['Refused: too many requests.', 'Handing the receipt to the mail provider.'],
      ],
    ]);
    expect(tell([aTry('sendReceipt', 1, running)], seconds(3600))).toEqual([
      ['The receipt could not be handed to the mail provider.', ['Cut off; nobody knows how it ended.']],
    ]);
    expect(tell([aTry('lookUpPayment', 1)])).toEqual([
      ['Asked the payment partner whether it was paid.', []],
    ]);
  });

  it('tells the tries of a call under way with what is pending, and nowhere else', () => {
    const view = mergeStory(
      story({
        tries: [aTry('sendReceipt', 1, refused)],
        live: {
          calls: [{ activity: 'sendReceipt', attempt: 2, nextAt: seconds(90), lastFailure: 'RATE_LIMITED' }],
          waits: [{ waitsFor: 'PAYMENT', until: seconds(30) }],
        },
      }),
    );
    expect(view.entries).toEqual([]);
    expect(view.isLive).toBe(true);
    expect(view.pending).toMatchObject([
      { kind: 'TIMER', sentence: 'Waits for the payment until 23 November 2026, 12:00 WET.' },
      {
        kind: 'CALL',
        sentence: 'Handing the receipt to the mail provider, try 2.',
        lastFailure: 'Refused: too many requests.',
        nextAt: '2026-11-23T12:01:30.000Z',
        steps: [{ try: 1 }],
      },
    ]);
  });

  it('says why a card was declined in words', () => {
    const facts = { declineCode: 'insufficient_funds' };
    const { entries } = mergeStory(story({ entries: [entry('PAYMENT_DECLINED', noon, { facts })] }));
    expect(entries[0]?.sentence).toBe('The card was declined (insufficient funds). The buyer can try again.');
  });

  it('tells the same story, causes before effects, whatever order its rows come in', () => {
    const entries = [
      entry('PAYMENT_RECEIVED', noon, { facts: { amount: '€1.00' } }),
      entry('ORDER_COMPLETED', noon, { facts: { tickets: '1 ticket' } }),
      entry('MAIL_SENT', noon),
      entry('MAIL_DELIVERED', noon),
      entry('ORDER_PLACED', noon - 1000),
      entry('ATTENDEE_NAMED', noon, { id: 'tl_a' }),
      entry('ATTENDEE_NAMED', noon, { id: 'tl_b' }),
    ];
    const tries = [aTry('sendReceipt', 1, refused), aTry('sendReceipt', 2), aTry('lookUpPayment', 1)];
    const told = mergeStory(story({ entries, tries }));
    const ofNoon = told.entries.filter(({ at }) => at === '2026-11-23T12:00:00.000Z');
    expect(ofNoon.map(({ sentence }) => sentence.slice(0, 7))).toEqual([
      'Receipt',
      'Ticket ',
      'Ticket ',
      '1 ticke',
      '€1.00 r',
    ]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.shuffledSubarray(tries, { minLength: tries.length }),
        (someEntries, someTries) => {
          expect(mergeStory(story({ entries: someEntries, tries: someTries }))).toEqual(told);
        },
      ),
    );
  });
});
