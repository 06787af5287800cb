import { cx } from '@lanyard/ui/class-names';
import { ArrowDown, ArrowUp, OctagonAlert, Pencil, Trash2, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { formWords } from '../strings/en/forms.ts';
import type { EditedField } from './edited-form.ts';
import { IconButton } from './icon-button.tsx';

const words = formWords.row;

interface FieldRowProps {
  readonly field: Pick<EditedField, 'kind' | 'label' | 'required' | 'shownIf' | 'changeUntil'>;
  /** Its place, from 1 on. */
  readonly place: number;
  readonly of: number;
  readonly isWrong?: boolean;
  /** What can be done with it; left out for who only looks. */
  readonly acts?: {
    readonly isOpen: boolean;
    readonly onOpen: (isOpen: boolean) => void;
    readonly onMove: (by: -1 | 1) => void;
    readonly onRemove: () => void;
  };
  /** What opens below it. */
  readonly children?: ReactNode;
}

/** A question of a form in one line, and what can be done with it. */
export function FieldRow({ field, place, of, isWrong = false, acts, children }: FieldRowProps): ReactNode {
  const label = field.label || formWords.nameless;
  const flags = [
    formWords.kinds[field.kind],
    ...(field.required ? [formWords.required] : []),
    ...(field.shownIf ? [formWords.conditional] : []),
    ...(field.changeUntil === null ? [] : [formWords.closes]),
  ];
  const onKeyDown = (press: KeyboardEvent) => {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[press.key];
    if (!press.altKey || by === undefined || !acts) return;
    press.preventDefault();
    acts.onMove(by);
  };
  return (
    <li className="border-t border-line first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 px-4 py-2.5">
        <span aria-hidden className="tabular w-5 shrink-0 text-right text-muted">
          {place}
        </span>
        <div className="min-w-0 flex-1 basis-[120px]">
          <p className={cx('font-medium wrap-anywhere', field.label === '' && 'text-muted')}>{label}</p>
          <p className="flex items-center gap-1.5 text-[13px]/[18px] text-muted">
            {isWrong && <OctagonAlert aria-hidden size={14} className="shrink-0 text-bad" />}
            {flags.join(' · ')}
          </p>
        </div>
        {acts && (
          <div className="flex">
            <IconButton
              onKeyDown={onKeyDown}
              label={words.up(label)}
              isOff={place === 1}
              onPress={() => acts.onMove(-1)}
            >
              <ArrowUp aria-hidden size={17} />
            </IconButton>
            <IconButton
              onKeyDown={onKeyDown}
              label={words.down(label)}
              isOff={place === of}
              onPress={() => acts.onMove(1)}
            >
              <ArrowDown aria-hidden size={17} />
            </IconButton>
            <IconButton
              onKeyDown={onKeyDown}
              label={acts.isOpen ? words.close(label) : words.edit(label)}
              isExpanded={acts.isOpen}
              onPress={() => acts.onOpen(!acts.isOpen)}
            >
              {acts.isOpen ? <X aria-hidden size={17} /> : <Pencil aria-hidden size={16} />}
            </IconButton>
            <IconButton onKeyDown={onKeyDown} label={words.remove(label)} onPress={acts.onRemove}>
              <Trash2 aria-hidden size={16} />
            </IconButton>
          </div>
        )}
      </div>
      {children}
    </li>
  );
}
