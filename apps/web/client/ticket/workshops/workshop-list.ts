import type { WorkshopActs } from './use-workshop-acts.ts';

/** What every list of workshops on the ticket's page works with. */
export interface WorkshopListProps {
  readonly token: string;
  readonly eventSlug: string;
  /** Whoever the ticket is for; null while nobody is named. */
  readonly holder: { readonly name: string; readonly email: string } | null;
  readonly currency: string;
  readonly timeZone: string;
  readonly acts: WorkshopActs;
}

/** Titles in quotes, one after the other. */
export const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');
