import type { WorkshopActs } from './use-workshop-acts.ts';

/** What every list of workshops on the ticket's page works with. */
export interface WorkshopListProps {
  readonly token: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly acts: WorkshopActs;
}

/** Titles in quotes, one after the other. */
export const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');
