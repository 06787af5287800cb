/** Why a batch's job stopped by itself, in words; null when a person stopped it. */
export function stopReasonOf(stopCode: string | null): string | null {
  if (stopCode === null) return null;
  return stopCode === 'EXISTS'
    ? 'One of its codes exists already with other terms.'
    : 'The place where codes live does not take these terms.';
}
