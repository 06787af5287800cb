import { cx } from '@lanyard/ui/class-names';
import { type ReactNode, useId } from 'react';
import { eventWords } from '../strings/en/event.ts';

/** A size or colour to pick: how many of it are chosen, and whether it has run out. */
interface Variant {
  readonly key: string;
  readonly name: string;
  readonly chosen: number;
  readonly isSoldOut: boolean;
}

interface VariantChoiceProps {
  readonly label: string;
  readonly variants: readonly Variant[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
}

/** Sizes as chips, radio buttons underneath; a chip keeps saying how many of its size are in the basket. */
export function VariantChoice({ label, variants, selected, onSelect }: VariantChoiceProps): ReactNode {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-wrap gap-1.5">
      {variants.map((variant) => (
        <label
          key={variant.key}
          className={cx(
            'relative flex min-h-11 min-w-11 cursor-pointer items-center justify-center rounded-control border px-2 text-[15px]/[20px] font-semibold transition-colors duration-150 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            variant.key === selected
              ? 'border-ink bg-surface text-ink shadow-[inset_0_0_0_1px_var(--color-ink)]'
              : 'border-line-strong bg-surface text-ink-2 hover:border-ink-2',
            variant.isSoldOut && 'text-muted line-through decoration-line-strong',
          )}
        >
          <input
            type="radio"
            // Outside the form: what is sent are quantities, not which size is shown.
            form=""
            name={name}
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={variant.key === selected}
            onChange={() => onSelect(variant.key)}
          />
          {variant.name}
          {variant.isSoldOut && <span className="sr-only">({eventWords.swag.soldOut})</span>}
          {variant.chosen > 0 && (
            <span className="tabular absolute -top-2 -right-1 min-w-5 rounded-full bg-accent px-1.5 text-center text-[12px]/[20px] font-bold text-on-accent">
              <span className="sr-only">{eventWords.swag.chosen} </span>
              {variant.chosen}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}
