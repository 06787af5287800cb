import { useState } from 'react';
import { tabStore } from '../browser/storage.ts';
import { type CheckoutDraft, readDraft, writeDraft } from './draft.ts';

/** What is typed, kept in this tab with every change. */
export function useDraft(
  slug: string,
): readonly [CheckoutDraft, (change: (draft: CheckoutDraft) => CheckoutDraft) => void] {
  const [draft, setDraft] = useState(() => readDraft(tabStore, slug));
  const change = (by: (draft: CheckoutDraft) => CheckoutDraft) => {
    setDraft((before) => {
      const after = by(before);
      writeDraft(tabStore, slug, after);
      return after;
    });
  };
  return [draft, change];
}
