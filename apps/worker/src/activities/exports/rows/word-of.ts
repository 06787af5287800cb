/** What a table says of a stored word; the word itself for one that an older build does not know. */
export function wordOf(table: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(table, key) ? table[key] : undefined) ?? key;
}
