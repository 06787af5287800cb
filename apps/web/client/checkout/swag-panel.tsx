import type { EventView, SwagItemView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import type { Basket } from '@lanyard/domain/pricing/basket';
import { ChoiceGroup } from '@lanyard/ui/choice-group.tsx';
import { Stepper } from '@lanyard/ui/stepper.tsx';
import { type ReactNode, useState } from 'react';
import { replaceSearch } from '../browser/search-params.ts';
import { mostSwagOf, setQuantity, swagIn, swagParam } from '../event/basket.ts';
import type { LiveAvailability } from '../event/use-availability.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { MoreChoices } from './more-choices.tsx';
import { Panel } from './panel.tsx';

const words = checkoutWords.swag;

/** Few enough that a buyer should know. */
const fewLeft = 10;

interface SwagPanelProps {
  readonly event: EventView;
  readonly basket: Basket;
  readonly live: LiveAvailability;
}

/** What can be bought besides admission, size by size; what was not chosen waits behind one line. */
export function SwagPanel({ event, basket, live }: SwagPanelProps): ReactNode {
  // Decided once, as with tickets: a row must not jump under the finger.
  const [listed] = useState(() =>
    event.swag.filter((item) => swagIn(basket, item.key) > 0).map((item) => item.key),
  );
  if (event.swag.length === 0) return null;
  const isListed = (item: SwagItemView) => listed.includes(item.key);
  const others = event.swag.filter((item) => !isListed(item));
  const row = (item: SwagItemView) => (
    <SwagRow key={item.key} item={item} event={event} basket={basket} live={live} />
  );
  return (
    <Panel id="swag" title={words.title} lead={words.lead}>
      {listed.length > 0 && <ul className="grid">{event.swag.filter(isListed).map(row)}</ul>}
      {others.length > 0 && (
        <MoreChoices hasLine={listed.length > 0} label={words.others(others.map(({ name }) => name))}>
          {others.map(row)}
        </MoreChoices>
      )}
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
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="font-semibold">{item.name}</p>
          <p className="text-[15px]/[22px] text-muted">{checkoutWords.tickets.each(price)}</p>
        </div>
        <Stepper
          className="w-36 shrink-0 sm:w-44"
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
      </div>
      {item.about && <p className="mt-1 max-w-[44em] text-[15px]/[22px] text-ink-2">{item.about}</p>}
      <div className="mt-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        {hasKinds && (
          <ChoiceGroup
            label={words.which(item.name)}
            value={variant.key}
            onChange={setLooksAt}
            choices={item.variants.map(({ key, name }) => ({
              value: key,
              label: words.chosen(name, swagIn(basket, item.key, key)),
            }))}
          />
        )}
        <p className="ml-auto min-h-5 text-right text-14/[20px]" aria-live="polite">
          <StockWords
            left={stock?.remaining}
            variant={hasKinds ? variant.name : null}
            quantity={quantity}
            isMost={quantity > 0 && swagIn(basket, item.key) >= item.maxPerOrder}
            maxPerOrder={item.maxPerOrder}
          />
        </p>
      </div>
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
