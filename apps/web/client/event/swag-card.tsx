import type { SwagAvailability, SwagItemView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import type { Basket } from '@lanyard/domain/pricing/basket';
import { cx } from '@lanyard/ui/class-names';
import { Stepper } from '@lanyard/ui/stepper.tsx';
import { ShoppingBag } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { replaceSearch } from '../browser/search-params.ts';
import { eventWords } from '../strings/en/event.ts';
import { mostSwagOf, setQuantity, swagIn, swagParam } from './basket.ts';
import { SwagStock } from './swag-stock.tsx';
import { VariantChoice } from './variant-choice.tsx';

interface SwagCardProps {
  readonly item: SwagItemView;
  readonly currency: string;
  /** What is left of each variant; empty while the counts are not known. */
  readonly stock: readonly SwagAvailability[];
  readonly basket: Basket;
}

/** One thing to take home: picture, price, sizes with what is left, how many. */
export function SwagCard({ item, currency, stock, basket }: SwagCardProps): ReactNode {
  const words = eventWords.swag;
  const stockOf = (variantKey: string) => stock.find((entry) => entry.variantKey === variantKey);
  const [picked, setPicked] = useState<string | null>(null);
  const selected =
    item.variants.find(({ key }) => key === picked) ??
    item.variants.find(({ key }) => swagIn(basket, item.key, key) > 0) ??
    item.variants.find(({ key }) => stockOf(key)?.remaining !== 0) ??
    item.variants[0];
  if (!selected) return null;
  const left = stockOf(selected.key);
  const quantity = swagIn(basket, item.key, selected.key);
  const hasSizes = item.variants.length > 1;
  const isSoldOut = left?.remaining === 0 && quantity === 0;
  const name = hasSizes ? `${item.name} ${selected.name}` : item.name;
  const titleId = `swag-${item.key}`;
  return (
    <article aria-labelledby={titleId} className="card flex flex-col overflow-hidden">
      {item.image ? (
        <img
          src={item.image}
          alt=""
          loading="lazy"
          width="720"
          height="480"
          className="aspect-[3/2] w-full object-cover"
        />
      ) : (
        <div className="grid aspect-[3/2] place-items-center bg-raised text-muted">
          <ShoppingBag aria-hidden size={56} strokeWidth={1.25} />
        </div>
      )}
      <div className="flex grow flex-col px-5 pt-4 pb-5">
        <div className="flex items-baseline justify-between gap-4">
          <h3 id={titleId} className="text-[21px]/[1.25]">
            {item.name}
          </h3>
          <p className="tabular font-display text-22/[1.2] font-bold whitespace-nowrap">
            {item.priceMinor === 0
              ? words.free
              : formatMoney({ amountMinor: item.priceMinor, currency }, { trimZeroes: true })}
          </p>
        </div>
        <p className="mt-1.5 mb-4 text-[15px]/[22px] text-muted">{item.about}</p>
        <div className="mt-auto">
          {hasSizes && (
            <VariantChoice
              label={words.sizes(item.name)}
              variants={item.variants.map((variant) => ({
                ...variant,
                chosen: swagIn(basket, item.key, variant.key),
                isSoldOut: stockOf(variant.key)?.remaining === 0,
              }))}
              selected={selected.key}
              onSelect={setPicked}
            />
          )}
          <div className={cx('flex items-center justify-between gap-4', hasSizes && 'mt-4')}>
            <SwagStock left={left} quantity={quantity} max={item.maxPerOrder} />
            {!isSoldOut && (
              <Stepper
                className="w-40 shrink-0"
                name={swagParam(item.key, selected.key)}
                value={quantity}
                max={Math.max(mostSwagOf(item, selected.key, basket, left), quantity)}
                onChange={(next) =>
                  replaceSearch((params) => setQuantity(params, swagParam(item.key, selected.key), next))
                }
                label={words.quantity(name)}
                fewerLabel={words.fewer(name)}
                moreLabel={words.more(name)}
              />
            )}
          </div>
        </div>
      </div>
    </article>
  );
}
