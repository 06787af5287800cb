import type { PersonView } from '@lanyard/domain/staff/order-list-view';

interface Named {
  readonly person: PersonView | null;
  readonly ticketReference: string | null;
}

/** The order in which somebody is looked for on a list: by name, who has none at the end, then by ticket. */
export function byName(a: Named, b: Named): number {
  if ((a.person === null) !== (b.person === null)) return a.person === null ? 1 : -1;
  const names = (a.person?.name ?? '').localeCompare(b.person?.name ?? '', 'en');
  return names === 0 ? (a.ticketReference ?? '').localeCompare(b.ticketReference ?? '', 'en') : names;
}
