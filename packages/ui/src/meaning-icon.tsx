import { Check, Clock, Hand, Moon, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Meaning } from './meaning.ts';

const icons = { good: Check, waiting: Clock, attention: Hand, bad: OctagonAlert, asleep: Moon } as const;

/** The icon of a meaning: check, clock, hand, octagon or moon; the word beside it says the same. */
export function MeaningIcon({ meaning, size = 16 }: { meaning: Meaning; size?: number }): ReactNode {
  const Icon = icons[meaning];
  return <Icon aria-hidden size={size} strokeWidth={2.4} className="shrink-0" />;
}
