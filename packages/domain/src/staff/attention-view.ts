/** Something that waits for a person. Instants are ISO 8601 UTC. */
export interface AttentionItem {
  readonly entryId: string;
  readonly at: string;
  readonly sentence: string;
  /** Where it is to be seen to: an order's or a ticket's page. */
  readonly about: { readonly kind: 'ORDER' | 'TICKET'; readonly reference: string };
}

/** What waits for a person, oldest first. */
export interface AttentionList {
  readonly items: readonly AttentionItem[];
  /** How many there are; more than `items` when the list was cut. */
  readonly total: number;
}

/** Who said first that something is seen to. */
export interface ResolvedView {
  readonly entryId: string;
  readonly at: string;
  readonly by: string;
  /** Whether it was whoever asked, and now. */
  readonly isNew: boolean;
}
