import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { cx } from './class-names.ts';

interface TabListProps {
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string }[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
  /** Prefix of the ids that tie a tab to its panel: `<idPrefix>-tab-<key>`, `<idPrefix>-panel-<key>`. */
  readonly idPrefix: string;
}

/** A row of tabs; arrows, Home and End move between them. */
export function TabList({ label, tabs, selected, onSelect, idPrefix }: TabListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.key === selected);
    const target = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = target === undefined ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.key);
    list.current?.querySelector<HTMLElement>(`#${idPrefix}-tab-${tab.key}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="flex flex-wrap gap-2">
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={`${idPrefix}-tab-${tab.key}`}
          aria-controls={`${idPrefix}-panel-${tab.key}`}
          aria-selected={tab.key === selected}
          tabIndex={tab.key === selected ? 0 : -1}
          onClick={() => onSelect(tab.key)}
          onKeyDown={onKeyDown}
          className={cx(
            'min-h-11 rounded-full border px-3.5 sm:px-4 text-[15px]/[22px] font-medium transition-colors duration-150',
            tab.key === selected
              ? 'border-ink bg-ink text-paper'
              : 'border-line-strong text-ink hover:bg-raised',
          )}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
