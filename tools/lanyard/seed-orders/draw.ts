/** Draws that are the same for the same seed, so that the same order is made each time. */
export interface Draw {
  /** From 0, included, to 1, not included. */
  part(): number;
  /** A whole number below `count`. */
  below(count: number): number;
  /** One of several. */
  of<Value>(values: readonly Value[]): Value;
  /** True as often as the part says. */
  chance(part: number): boolean;
}

/** Draws from a seed (mulberry32: fast, and even enough for plausible data). */
export function drawFrom(seed: number): Draw {
  let state = (seed * 2_654_435_761) >>> 0;
  const part = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(part() * count);
  return {
    part,
    below,
    of: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('nothing to draw from');
      return value;
    },
    chance: (likely) => part() < likely,
  };
}
