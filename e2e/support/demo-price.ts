import { fileURLToPath } from 'node:url';
import { formatMoney } from '@lanyard/domain/money/money';
import { priceAt } from '@lanyard/domain/pricing/price-at';
import { localToInstant } from '@lanyard/domain/time/local-time';
import { readEventFile } from '@lanyard/tools/lanyard/read-event-file';

const path = fileURLToPath(new URL('../../examples/conference.yaml', import.meta.url));

/** What tickets of the demo cost today, `€570.00`: its dated prices come and go with the calendar. */
export function demoPrice(tickets: Readonly<Record<string, number>>): string {
  const { file } = readEventFile(path);
  const iso = (local: string | null) =>
    local === null ? null : (localToInstant(local, file.timeZone)?.toISOString() ?? null);
  const amountMinor = file.ticketTypes.reduce((sum, type) => {
    const tiers = type.tiers.map(({ key, name, price, from, until }) => ({
      key,
      name,
      priceMinor: price * 100,
      startsAt: iso(from),
      endsAt: iso(until),
    }));
    const { priceMinor } = priceAt({ priceMinor: type.price * 100, tiers }, Date.now());
    return sum + priceMinor * (tickets[type.key] ?? 0);
  }, 0);
  return formatMoney({ amountMinor, currency: file.currency });
}
