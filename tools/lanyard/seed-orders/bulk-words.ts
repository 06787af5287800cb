import { amountWords, basketWords } from '@lanyard/commands/timeline/fact-words';

/** Words of a timeline as the commands write them, each made once: making them is dear, and there are few. */
export interface BulkWords {
  /** "€580.00". */
  amount(amountMinor: number): string;
  /** "2 tickets". */
  tickets(count: number): string;
  /** "14:32" in the event's zone. */
  time(at: Date): string;
}

/** The words of one event. */
export function bulkWords(currency: string, timeZone: string): BulkWords {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return {
    amount: once((amountMinor) => amountWords(amountMinor, currency)),
    tickets: once((quantity) => basketWords([{ kind: 'TICKET', name: '', variantName: null, quantity }])),
    time: (at) => clock.format(at),
  };
}

function once(make: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const text = known.get(value) ?? make(value);
    known.set(value, text);
    return text;
  };
}
