/** HTTP headers as Node's servers hand them over. */
export type HeaderBag = Readonly<Record<string, string | string[] | undefined>>;

/** One header's value whatever the case of its name; repeated headers are joined as RFC 9110 allows. */
export function readHeader(headers: HeaderBag, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() !== wanted || value === undefined) continue;
    return typeof value === 'string' ? value : value.join(',');
  }
  return null;
}
