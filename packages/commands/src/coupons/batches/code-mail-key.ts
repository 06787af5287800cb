/** What makes the mail of the code at a place of a batch leave once. */
export function codeMailKey(batchId: string, position: number): string {
  return `coupon-code/${batchId}/${position}`;
}
