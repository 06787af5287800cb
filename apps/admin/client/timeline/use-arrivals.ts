import { useState } from 'react';

/** Which of the keys came after the list was first shown: those slide in, the rest stands still. */
export function useArrivals(of: string, keys: readonly string[]): (key: string) => boolean {
  const [first, setFirst] = useState({ of, known: new Set(keys) });
  if (first.of !== of) setFirst({ of, known: new Set(keys) });
  return (key) => !first.known.has(key);
}
