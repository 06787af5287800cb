import { cx } from '@lanyard/ui/class-names';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PaletteItem, PaletteTarget } from './palette-items.ts';

const textOf = {
  good: 'text-good',
  waiting: 'text-waiting',
  attention: 'text-attention',
  bad: 'text-bad',
  asleep: 'text-asleep',
};

interface PaletteRowProps {
  readonly item: PaletteItem;
  readonly slug: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** One thing that was found; a link, so that it opens in another tab where somebody wants that. */
export function PaletteRow({ item, slug, isChosen, onChoose, onOpen }: PaletteRowProps): ReactNode {
  const { id, Icon, title, isCode, detail, state, target } = item;
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <Link
      ref={row}
      {...linkOf(target, slug)}
      id={`palette-${id}`}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      preload={false}
      onClick={onOpen}
      onPointerMove={onChoose}
      className={cx(
        'flex min-h-11 items-center gap-3 rounded-row px-3 py-1.5',
        isChosen && 'bg-raised outline outline-line-strong',
      )}
    >
      <Icon aria-hidden size={16} className="shrink-0 text-muted" />
      <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-2.5">
        <span
          className={cx(
            'block shrink-0 truncate font-medium text-ink',
            isCode && 'font-mono text-[13px]/[20px]',
          )}
        >
          {title}
        </span>
        <span className="block min-w-0 truncate text-[13px]/[20px] text-muted">{detail}</span>
      </span>
      {state && (
        <span
          className={cx(
            'flex shrink-0 items-center gap-1.5 text-[13px]/[20px] font-medium',
            textOf[state.meaning],
          )}
        >
          <MeaningIcon meaning={state.meaning} size={14} />
          <span className="max-sm:sr-only">{state.label}</span>
        </span>
      )}
    </Link>
  );
}

/** An item's target as the router takes it. */
export function linkOf(target: PaletteTarget, slug: string) {
  if ('reference' in target)
    return { to: target.to, params: { slug, reference: target.reference }, search: {} };
  if ('code' in target) return { to: target.to, params: { slug, code: target.code }, search: {} };
  if ('key' in target) return { to: target.to, params: { slug, key: target.key }, search: {} };
  if ('q' in target) return { to: target.to, params: { slug }, search: { q: target.q } };
  return { to: target.to, params: { slug }, search: {} };
}
