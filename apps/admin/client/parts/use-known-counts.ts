import { useState } from 'react';

/** The counts behind the tabs, which come with a list's first page only, kept while one looks at the others. */
export function useKnownCounts<Counts extends object>(
  of: string,
  fresh: Counts | null | undefined,
): Counts | undefined {
  const [known, setKnown] = useState<{ of: string; counts: Counts } | undefined>();
  if (fresh && (known?.counts !== fresh || known.of !== of)) setKnown({ of, counts: fresh });
  return known?.of === of ? known.counts : undefined;
}
