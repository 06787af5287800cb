import { orderFilters, orderFilterWords } from '../staff/order-list-view.ts';
import { ticketFilters, ticketFilterWords } from '../staff/ticket-list-view.ts';
import type { ExportKind } from './export-kinds.ts';

/** The tab of its list that narrows a kind of export; null for all rows, and for what comes from no list. */
export function exportFilter(kind: ExportKind, filter: string | null | undefined): string | null {
  const known = tabsOf(kind).find((tab) => tab === filter) ?? null;
  return known === 'ALL' ? null : known;
}

/** A tab in its words. */
export function exportFilterWords(kind: ExportKind, filter: string): string {
  const words: Readonly<Record<string, string>> = kind === 'ORDERS' ? orderFilterWords : ticketFilterWords;
  return words[filter] ?? filter;
}

/** The tabs of the list a kind of export may start from. */
export function tabsOf(kind: ExportKind): readonly string[] {
  if (kind === 'ORDERS') return orderFilters;
  return kind === 'ATTENDEES' ? ticketFilters : [];
}
