/**
 * A vendor's error code fit for logs and timelines: only what looks like a code passes, so that a sentence
 * quoting an address never does.
 */
export function vendorCode(...candidates: readonly unknown[]): string {
  for (const candidate of candidates) {
    const text = typeof candidate === 'number' ? `http_${candidate}` : candidate;
    if (typeof text === 'string' && /^[a-z0-9_.-]{1,64}$/i.test(text)) return text;
  }
  return 'unknown';
}
