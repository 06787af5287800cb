import { ApplicationFailure } from '@temporalio/common';

const MAX_DEPTH = 10;

/** The types of an error and its causes without their messages, such as `ActivityFailure > ApplicationFailure(CARD_DECLINED)`. */
export function describeError(error: unknown): string {
  return causes(error)
    .map((cause) => {
      if (!(cause instanceof Error)) return typeof cause;
      return cause instanceof ApplicationFailure && cause.type ? `${cause.name}(${cause.type})` : cause.name;
    })
    .join(' > ');
}

/** The messages of an error and its causes, longest first, for cutting them out of a text. */
export function errorTexts(error: unknown): string[] {
  return causes(error)
    .map((cause) => (cause instanceof Error ? cause.message : String(cause)))
    .filter((text) => text !== '')
    .toSorted((left, right) => right.length - left.length);
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let current = error;
  while (current !== undefined && current !== null && chain.length < MAX_DEPTH) {
    chain.push(current);
    current = current instanceof Error ? current.cause : undefined;
  }
  return chain;
}
