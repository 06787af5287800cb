import type { EventView } from '@lanyard/domain/events/event-view';
import type {
  OverviewView,
  QuotaSales,
  SwagSales,
  TicketTypeSales,
} from '@lanyard/domain/staff/overview-view';
import type { CountSheet } from '@lanyard/domain/stats/count-sheet';

/** Counters under the names people know, in the order the event shows them. */
export function presentCounts(
  view: Pick<EventView, 'ticketTypes' | 'swag'>,
  sheet: CountSheet,
  quotaNames: ReadonlyMap<string, string>,
): Pick<OverviewView, 'ticketTypes' | 'quotas' | 'swag'> {
  return {
    ticketTypes: view.ticketTypes.map((type): TicketTypeSales => {
      const counted = sheet.ticketTypes.find(({ key }) => key === type.key);
      const [tightest] = sheet.quotas
        .filter(({ key }) => type.quotas.includes(key))
        .map(({ capacity, held, sold }) => ({ capacity, remaining: Math.max(0, capacity - held - sold) }))
        .toSorted((a, b) => a.remaining - b.remaining || a.capacity - b.capacity);
      return {
        key: type.key,
        name: type.name,
        sold: counted?.sold ?? 0,
        revenueMinor: counted?.revenueMinor ?? 0,
        capacity: tightest?.capacity ?? 0,
        remaining: tightest?.remaining ?? 0,
      };
    }),
    quotas: sheet.quotas.map(({ key, sold, held, capacity }): QuotaSales => ({
      key,
      name: quotaNames.get(key) ?? key,
      sold,
      held,
      capacity,
    })),
    swag: view.swag.flatMap((item) =>
      item.variants.flatMap((variant): SwagSales[] => {
        const counted = sheet.variants.find(({ key }) => key === `${item.key}/${variant.key}`);
        if (!counted) return [];
        const { sold, held, stock } = counted;
        const names = { itemName: item.name, variantName: variant.name };
        return [{ itemKey: item.key, variantKey: variant.key, ...names, sold, held, stock }];
      }),
    ),
  };
}
