import type { EventFile } from '@lanyard/domain/events/event-file';
import { defaultPolicies } from '@lanyard/domain/policies/policies';
import { stringify } from 'yaml';

/** Fields in the order in which people write them. */
const order = [
  ...(['slug', 'name', 'currency', 'timeZone', 'startsAt', 'endsAt', 'taxPercent'] as const),
  ...(['tagline', 'headline', 'lead', 'facts', 'accent', 'heroImage', 'venue', 'seller'] as const),
  ...(['quotas', 'ticketTypes', 'swag', 'workshops', 'coupons'] as const),
  ...(['programme', 'speakers', 'questions', 'reminders', 'policies'] as const),
] as const;

/** Fields that would be lost on the way: none, or this does not compile. */
const forgotten: Exclude<keyof EventFile, (typeof order)[number]>[] = [];

/** An event file as YAML, without what reading fills in again. */
export function eventYaml(file: EventFile): string {
  const rates = new Set([...file.ticketTypes, ...file.swag, ...file.workshops].map((row) => row.taxPercent));
  const [common] = rates;
  const isCommon = rates.size === 1;
  const rate = <Row extends { readonly taxPercent: number }>({ taxPercent, ...row }: Row) =>
    isCommon ? row : { ...row, taxPercent };
  const written: Readonly<Record<string, unknown>> = {
    ...file,
    ...(isCommon ? { taxPercent: common } : {}),
    ticketTypes: file.ticketTypes.map(rate),
    swag: file.swag.map(rate),
    workshops: file.workshops.map(rate),
    policies: { ...defaultPolicies, ...file.policies },
  };
  const sorted = [...order, ...forgotten].map((name) => [name, written[name]] as const);
  return stringify(withoutEmpty(Object.fromEntries(sorted)), { lineWidth: 110 });
}

/** Empty lists and fields that are none mean what a file means that leaves them out. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => part !== null && part !== undefined && !isLeftOut(name, part))
      .map(([name, part]) => [name, withoutEmpty(part)]),
  );
}

function isLeftOut(name: string, part: unknown): boolean {
  // A ticket that includes nothing has to say so.
  return Array.isArray(part) && part.length === 0 && name !== 'includes' && name !== 'items';
}
