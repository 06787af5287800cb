import { companies, firstNames, lastNames } from './names.ts';
import { drawFrom, type Draw } from './draw.ts';

/** How an order that is made in bulk ended, or where it stands. */
export type Fate = 'COMPLETED' | 'CANCELLED' | 'EXPIRED' | 'REFUSED' | 'PROCESSING' | 'WAITING';

/** Somebody who is made up. */
export interface MadeUp {
  readonly name: string;
  readonly email: string;
  readonly company: string | null;
}

/** An order that is made up, before it has rows. */
export interface DrawnOrder {
  readonly fate: Fate;
  readonly placedAt: Date;
  readonly buyer: MadeUp;
  /** One for each ticket; null where nobody is named yet. */
  readonly attendees: readonly (MadeUp | null)[];
  readonly isRegistered: readonly boolean[];
  /** From 0 to 1: which ticket type, cheap ones first. */
  readonly type: number;
  readonly mail: 'DELIVERED' | 'SENT' | 'BOUNCED';
}

const fates: readonly (readonly [Fate, number])[] = [
  ['CANCELLED', 0.02],
  ['EXPIRED', 0.07],
  ['REFUSED', 0.01],
  ['PROCESSING', 0.003],
  ['WAITING', 0.002],
];
const saleMs = 180 * 24 * 3_600_000;

/** Makes up the n-th order of many: the same each time. `now` ends half a year of selling. */
export function drawOrder(n: number, now: Date): DrawnOrder {
  const draw = drawFrom(n + 1);
  const fate = drawFate(draw);
  const isOpen = fate === 'PROCESSING' || fate === 'WAITING';
  // Whoever waits came a moment ago; the others over half a year, more of them towards its end.
  const ago = isOpen ? draw.part() * 600_000 : 3_600_000 + saleMs * draw.part() ** 2;
  const buyer = drawPerson(draw, n);
  const count = draw.chance(0.68) ? 1 : 1 + draw.below(4);
  const attendees = Array.from({ length: count }, (_, position) => {
    if (position === 0 && draw.chance(0.7)) return buyer;
    return draw.chance(0.7) ? drawPerson(draw, n) : null;
  });
  return {
    fate,
    placedAt: new Date(now.getTime() - ago),
    buyer,
    attendees,
    isRegistered: attendees.map((attendee) => attendee !== null && draw.chance(0.75)),
    type: draw.part(),
    mail: draw.chance(0.985) ? 'DELIVERED' : draw.chance(0.6) ? 'SENT' : 'BOUNCED',
  };
}

function drawFate(draw: Draw): Fate {
  let rest = draw.part();
  for (const [fate, part] of fates) {
    if (rest < part) return fate;
    rest -= part;
  }
  return 'COMPLETED';
}

function drawPerson(draw: Draw, n: number): MadeUp {
  const [first, last] = [draw.of(firstNames), draw.of(lastNames)];
  const name = draw.chance(0.12) ? `${first} ${last}-${draw.of(lastNames)}` : `${first} ${last}`;
  const local = `${first}.${last}`
    .normalize('NFKD')
    .replaceAll(/[^\w.]/g, '')
    .toLowerCase();
  return {
    name,
    email: `${local || 'guest'}.${n}-${draw.below(1000)}@example.org`,
    company: draw.chance(0.45) ? draw.of(companies) : null,
  };
}
