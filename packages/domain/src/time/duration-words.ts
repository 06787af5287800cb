import { durationMs } from './duration.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** An ISO 8601 duration in words: `PT30M` is `30 minutes`, `P1DT12H` is `1 day 12 hours`. */
export function durationWords(duration: string): string {
  let rest = durationMs(duration);
  const parts = units.flatMap(([unit, ms]) => {
    const count = unit === 'second' ? rest / ms : Math.floor(rest / ms);
    rest -= count * ms;
    return count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
  });
  return parts.length > 0 ? parts.join(' ') : '0 seconds';
}
