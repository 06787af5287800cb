import type { Random } from '../chaos/random.ts';
import { crowdCode, crowdKinds, type CrowdKind } from './crowd-codes.ts';

/** What the crowd's event sells: prices in major units, and quotas that nobody sells out. */
export const crowdEvent = {
  quotas: { hall: 20_000 },
  types: {
    talks: { price: 100, quotas: ['hall'] },
    student: { price: 35.55, quotas: ['hall'] },
    hands: { price: 249.99, quotas: ['hall'] },
    backstage: { price: 80, quotas: ['hall'], hidden: true },
  },
  swag: { shirt: { price: 19.9, stock: { m: 20_000 } } },
} as const;

/** A wish of somebody in the crowd. */
export interface CrowdWish {
  readonly kind: CrowdKind | null;
  readonly code: string | null;
  readonly lines: Readonly<Record<string, number>>;
  readonly swag: Readonly<Record<string, number>>;
  readonly email: string;
}

/** A basket at random, mostly with a code; addresses come again, so that a code for once a buyer meets some. */
export function crowdWish(random: Random, suffix: string): CrowdWish {
  const [first = 'TENTH', ...others] = crowdKinds;
  const kind = random.next() < 0.85 ? random.pick([first, ...others]) : null;
  const lines: Record<string, number> = {};
  const opens = kind === 'STAGE' && random.next() < 0.8;
  if (opens) lines['backstage'] = random.between(1, 2);
  for (const type of ['talks', 'student', 'hands'])
    if (random.next() < (opens ? 0.2 : 0.5)) lines[type] = random.between(1, 3);
  if (Object.keys(lines).length === 0) lines['talks'] = 1;
  return {
    ...{ kind, code: kind && crowdCode(kind, suffix), lines },
    swag: random.next() < 0.2 ? { 'shirt/m': random.between(1, 2) } : {},
    email: `crowd-${random.between(1, 15)}@example.org`,
  };
}
