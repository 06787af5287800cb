import { useEffect } from 'react';
import { commonWords } from '../strings/en/common.ts';

/** Names the browser's tab while a room is open: the most telling part first. */
export function useDocumentTitle(...parts: readonly string[]): void {
  const title = commonWords.documentTitle(...parts);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
