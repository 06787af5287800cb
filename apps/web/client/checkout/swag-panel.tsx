import type { EventView, SwagItemView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import type { Basket } from '@lanyard/domain/pricing/quote-basket';
import { ChoiceGroup } from '@lanyard/ui/choice-group.tsx';
import { Stepper } from '@lanyard/ui/stepper.tsx';
import { type ReactNode, useState } from 'react';
import { replaceSearch } from '../browser/search-params.ts';
import { mostSwagOf, setQuantity, swagIn, swagParam } from '../event/basket.ts';
import type { LiveAvailability } from '../event/use-availability.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { Panel } from './panel.tsx';

const words = checkoutWords.swag;

/** Few enough that a buyer should know. */
const fewLeft = 10;

interface SwagPanelProps {
  readonly event: EventView;
  readonly basket: Basket;
  readonly live: LiveAvailability;
}

/** What can be bought besides admission, size by size. */
export function SwagPanel({ event, basket, live }: SwagPanelProps): ReactNode {
  if (event.swag.length === 0) return null;
  return (
    <Panel id="swag" title={words.title} lead={words.lead}>
      <ul className="grid">
        {event.swag.map((item) => (
          <SwagRow key={item.key} item={item} event={event} basket={basket} live={live} />
        ))}
      </ul>
    </Panel>
  );
}

function SwagRow({ item, event, basket, live }: SwagPanelProps & { readonly item: SwagItemView }): ReactNode {
  const { availability } = live;
  const stockOf = (variantKey: string) =>
    availability.asOf === null
      ? undefined
      : availability.swag.find((left) => left.itemKey === item.key && left.variantKey === variantKey);
  const [looksAt, setLooksAt] = useState(
    () =>
      item.variants.find(({ key }) => swagIn(basket, item.key, key) > 0)?.key ??
      item.variants.find(({ key }) => stockOf(key)?.remaining !== 0)?.key ??
      item.variants[0]?.key ??
      '',
  );
  const variant = item.variants.find(({ key }) => key === looksAt) ?? item.variants[0];
  if (!variant) return null;

  const hasKinds = item.variants.length > 1;
  const fullName = hasKinds ? `${item.name} ${variant.name}` : item.name;
  const quantity = swagIn(basket, item.key, variant.key);
  const stock = stockOf(variant.key);
  const most = mostSwagOf(item, variant.key, basket, stock);
  const price = formatMoney({ amountMinor: item.priceMinor, currency: event.currency }, { trimZeroes: true });
  return (
    <li className="border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-52">
          <p className="font-semibold">{item.name}</p>
          <p className="text-[15px]/[22px] text-muted">{checkoutWords.tickets.each(price)}</p>
          {item.about && <p className="mt-0.5 text-[15px]/[22px] text-ink-2">{item.about}</p>}
        </div>
        <div className="ml-auto w-36 shrink-0 sm:w-44">
          <Stepper
            name={swagParam(item.key, variant.key)}
            value={quantity}
            max={Math.max(most, quantity)}
            onChange={(next) =>
              replaceSearch((params) => setQuantity(params, swagParam(item.key, variant.key), next))
            }
            label={words.quantity(fullName)}
            fewerLabel={words.fewer(fullName)}
            moreLabel={words.more(fullName)}
          />
          <p className="mt-1.5 min-h-5 text-center text-14/[20px]" aria-live="polite">
            <StockWords
              left={stock?.remaining}
              variant={hasKinds ? variant.name : null}
              quantity={quantity}
              isMost={quantity > 0 && quantity === most && swagIn(basket, item.key) === item.maxPerOrder}
              maxPerOrder={item.maxPerOrder}
            />
          </p>
        </div>
      </div>
      {hasKinds && (
        <div className="mt-2">
          <ChoiceGroup
            label={words.which(item.name)}
            value={variant.key}
            onChange={setLooksAt}
            choices={item.variants.map(({ key, name }) => ({
              value: key,
              label: words.chosen(name, swagIn(basket, item.key, key)),
            }))}
          />
        </div>
      )}
    </li>
  );
}

interface StockWordsProps {
  readonly left: number | undefined;
  readonly variant: string | null;
  readonly quantity: number;
  /** Whether the rule of the event, and not the stock, allows no more. */
  readonly isMost: boolean;
  readonly maxPerOrder: number;
}

/** What is left of the chosen kind, as far as it matters. */
function StockWords({ left, variant, quantity, isMost, maxPerOrder }: StockWordsProps): ReactNode {
  if (left !== undefined && quantity > left)
    return <span className="font-medium text-attention">{words.tooMany(left)}</span>;
  if (isMost) return <span className="text-muted">{words.most(maxPerOrder)}</span>;
  if (left === undefined) return null;
  return (
    <span className={left <= fewLeft ? 'font-medium text-attention' : 'text-muted'}>
      {words.left(variant, left)}
    </span>
  );
}
