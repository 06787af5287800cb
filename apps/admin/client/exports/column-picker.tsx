import type { ColumnChoice } from '@lanyard/domain/exports/export-views';
import { Button } from '@lanyard/ui/button.tsx';
import type { ReactNode } from 'react';
import { exportWords as words } from '../strings/en/jobs.ts';

interface ColumnPickerProps {
  readonly choices: readonly ColumnChoice[];
  /** Keys in the order of the choices. */
  readonly chosen: readonly string[];
  readonly usual: readonly string[];
  readonly allowed: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns a file has; those that are not for one's role are grey and say whose they are. */
export function ColumnPicker({ choices, chosen, usual, allowed, onChange }: ColumnPickerProps): ReactNode {
  const toggle = (key: string) => {
    const next = chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key];
    onChange(choices.map((choice) => choice.key).filter((each) => next.includes(each)));
  };
  const showsNeeds = choices.some(({ key, right }) => right === 'needs.read' && chosen.includes(key));
  return (
    <fieldset className="panel min-w-0">
      <legend className="sr-only">{words.columns}</legend>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3">
        <p aria-hidden className="text-[13px]/[18px] text-muted">
          {words.columns}
        </p>
        <p className="tabular text-[13px]/[18px] text-muted" aria-live="polite">
          {words.chosen(chosen.length, choices.length)}
        </p>
        <span className="ml-auto flex gap-1">
          <Button variant="plain" size="small" onClick={() => onChange(usual)}>
            {words.usual}
          </Button>
          <Button variant="plain" size="small" onClick={() => onChange(allowed)}>
            {words.all}
          </Button>
        </span>
      </div>
      <div className="grid gap-x-4 px-2 pt-1 pb-3 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map(({ key, label, isAllowed, who }) => (
          <label
            key={key}
            className={
              isAllowed
                ? 'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-row px-2 hover:bg-raised'
                : 'flex min-h-9 items-center gap-2.5 rounded-row px-2 text-muted'
            }
          >
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              disabled={!isAllowed}
              onChange={() => toggle(key)}
              className="size-[18px] shrink-0 accent-(--accent)"
            />
            <span className="min-w-0">
              {label}
              {!isAllowed && who !== null && (
                <span className="block text-[13px]/[18px]">{words.notForRole(who)}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      {showsNeeds && <p className="px-4 pb-3 text-[13px]/[18px] text-ink-2">{words.needs}</p>}
    </fieldset>
  );
}
