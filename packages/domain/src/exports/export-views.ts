import type { ExportColumn } from './export-columns.ts';
import type { ExportFormat, ExportKind } from './export-kinds.ts';

/** What the money of an accounting export adds up to, in minor units, each at or above nought but the tax. */
export interface MoneySums {
  readonly chargedMinor: number;
  readonly refundedMinor: number;
  /** What banks took back. */
  readonly takenBackMinor: number;
  /** Tax in what is left. */
  readonly taxMinor: number;
}

/** A column as somebody may choose it. */
export interface ColumnChoice extends ExportColumn {
  /** Whether whoever asks may have it. */
  readonly isAllowed: boolean;
  /** Who may, for a sentence. */
  readonly who: string | null;
}

/** What can be made a file of at an event, and what would be in it. */
export interface ExportOptions {
  readonly kind: ExportKind;
  readonly columns: readonly ColumnChoice[];
}

/** A file that was asked for, as the list of jobs shows it. */
export interface ExportFileView {
  readonly exportId: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** The headings of its columns. */
  readonly columns: readonly string[];
  /** The tab it was started from, in words; null for all rows. */
  readonly filter: string | null;
  readonly rows: number;
  /** Null until it is ready. */
  readonly bytes: number | null;
  readonly sums: MoneySums | null;
  readonly currency: string;
  /** Where it can be taken; null before it is ready, after its time, and for whoever may not have all its columns. */
  readonly href: string | null;
  readonly isReady: boolean;
  /** Whether its time is over. */
  readonly isGone: boolean;
  /** ISO 8601 UTC. */
  readonly expiresAt: string;
}
