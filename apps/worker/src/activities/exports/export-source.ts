import type { ExportCell } from '@lanyard/domain/exports/export-cell';
import type { MoneySums } from '@lanyard/domain/exports/export-views';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../deps.ts';

/** What rows are read with. */
export type RowDeps = Pick<ActivityDeps, 'db' | 'keys'>;

/** What is wanted of an event's rows. */
export interface RowQuestion {
  readonly eventId: EventId;
  /** Keys of the chosen columns: what none of them shows need not be read. */
  readonly columns: ReadonlySet<string>;
  /** The tab of the list; null for all. */
  readonly filter: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** A row by the keys of columns; a column that is not there stays empty. */
export type NamedRow = Readonly<Record<string, ExportCell>>;

/** Rows after a place, and where they end. */
export interface RowPage {
  readonly rows: readonly NamedRow[];
  /** Null after the last page. */
  readonly cursor: string | null;
  /** What its amounts add up to; there for money that moved alone. */
  readonly sums?: MoneySums;
}

/** Where the rows of one kind of export come from. */
export interface ExportSource {
  /** How many rows there are now, for the progress. */
  count(deps: RowDeps, question: RowQuestion): Promise<number>;
  /** Reads the page after a cursor; null is the first. The same cursor leads on to the same rows. */
  read(deps: RowDeps, question: RowQuestion, cursor: string | null): Promise<RowPage>;
}

/** As many rows as one page has, unless they come by workshop. */
export const PAGE_ROWS = 500;
