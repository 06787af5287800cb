import type { OrderCancellationView } from '@lanyard/domain/cancellations/cancellation-view';

/** Stands for all that is left of the order among the references that can be chosen; no reference is empty. */
export const everything = '';

/** All that is left is nothing besides: the newest choice wins over the other kind. */
export function settleChoice(chosen: readonly string[]): readonly string[] {
  const last = chosen.at(-1);
  if (last === everything) return [everything];
  return chosen.filter((value) => value !== everything);
}

/** What the rules would give back of what is chosen, in minor units. */
export function dueOfChoice(
  { tickets, swagDueMinor }: Pick<OrderCancellationView, 'tickets' | 'swagDueMinor'>,
  chosen: readonly string[],
): number {
  const isAll = chosen.includes(everything);
  const meant = tickets.filter(({ reference }) => isAll || chosen.includes(reference));
  return meant.reduce((sum, { dueMinor }) => sum + dueMinor, isAll ? (swagDueMinor ?? 0) : 0);
}
