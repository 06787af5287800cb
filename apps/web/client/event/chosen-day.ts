/** The day an address asks for with `?day=2027-06-03`, else the first; null when there is no programme. */
export function chosenDay(search: string, programme: readonly { readonly date: string }[]): string | null {
  const asked = new URLSearchParams(search).get('day');
  const day = programme.find(({ date }) => date === asked) ?? programme[0];
  return day?.date ?? null;
}
