/** Largest number of tickets that every source of codes keeps. */
export const mostTickets = 999_999_999;

/** A whole number as it was typed, thousands apart or not; null for anything else. */
export function readCount(text: string): number | null {
  const digits = text.trim().replaceAll(/(?<=\d)[\s,.'](?=\d{3}(?!\d))/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}
