import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import type { Quote, QuoteLine } from '@lanyard/domain/pricing/quote-basket';
import { attendeeOf, type CheckoutDraft, ticketSlots } from './draft.ts';

/** What the page offers to order: a priced basket, and the code that is in its prices. */
export interface Offered {
  readonly quote: Quote;
  readonly code: string | null;
}

/** An order without its identity: what is bought, by whom, for whom. */
export type OrderContent = Omit<PlaceOrderInput, 'orderId' | 'secret' | 'replaces'>;

/** Either the content as it will be sent, or sentences by field. */
export type CheckedContent =
  | { readonly content: OrderContent }
  | { readonly errors: Readonly<Record<string, string>> };

/** The content as typed, not yet checked. */
export function typedContent(slug: string, { quote, code }: Offered, draft: CheckoutDraft): OrderContent {
  const { lines } = quote;
  const quantityOf = (line: QuoteLine) => ({ quantity: line.quantity, shownUnitMinor: line.unitGrossMinor });
  return {
    eventSlug: slug,
    lines: lines.flatMap((line) =>
      line.kind === 'TICKET' ? [{ ticketTypeKey: line.key, ...quantityOf(line) }] : [],
    ),
    swag: lines.flatMap((line) =>
      line.kind === 'SWAG' && line.variantKey !== null
        ? [{ itemKey: line.key, variantKey: line.variantKey, ...quantityOf(line) }]
        : [],
    ),
    workshops: lines.flatMap(({ kind, key, ticketPositions, unitGrossMinor }) =>
      kind === 'WORKSHOP'
        ? (ticketPositions ?? []).map((ticketPosition) => ({
            ...{ workshopKey: key, ticketPosition, shownUnitMinor: unitGrossMinor },
          }))
        : [],
    ),
    upgrade: null,
    coupon: code === null ? null : { code, shownDiscountMinor: quote.discountMinor },
    buyer: draft.buyer,
    attendees: ticketSlots(lines).flatMap((slot) => {
      const { choice, name, email } = attendeeOf(draft, slot);
      if (choice === 'later') return [];
      return [{ position: slot.position, person: choice === 'me' ? draft.buyer : { name, email } }];
    }),
  };
}

/**
 * Turns paths of the order, such as `attendees.0.person.email`, into ids of the page's fields: `buyer-name`,
 * `conference-2-email`. Paths that are no field of the page keep their own name.
 */
export function fieldErrors(
  paths: Readonly<Record<string, string>>,
  content: OrderContent,
  lines: readonly QuoteLine[],
  draft: CheckoutDraft,
): Readonly<Record<string, string>> {
  const slots = ticketSlots(lines);
  const entries = Object.entries(paths).flatMap(([path, sentence]) => {
    const [first, index, , part] = path.split('.');
    if (first === 'buyer' && index) return [[`buyer-${index}`, sentence] as const];
    if (first !== 'attendees') return [[path, sentence] as const];
    const position = content.attendees[Number(index)]?.position;
    const slot = slots.find((candidate) => candidate.position === position);
    // The buyer's own ticket repeats the buyer's fields, and so would their sentences.
    if (!slot || attendeeOf(draft, slot).choice === 'me') return [];
    return [[`${slot.key}-${part ?? 'name'}`, sentence] as const];
  });
  return Object.fromEntries(entries);
}

/** Checks with the very schema the server uses; it is fetched only when somebody wants to order. */
export async function checkContent(
  slug: string,
  offered: Offered,
  draft: CheckoutDraft,
): Promise<CheckedContent> {
  const { orderContentSchema } = await import('@lanyard/domain/orders/place-order.schema');
  const typed = typedContent(slug, offered, draft);
  const checked = orderContentSchema.safeParse(typed);
  if (checked.success) return { content: checked.data };
  const paths: Record<string, string> = {};
  for (const issue of checked.error.issues) paths[issue.path.join('.')] ??= issue.message;
  return { errors: fieldErrors(paths, typed, offered.quote.lines, draft) };
}
