import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { useNavigate } from '@tanstack/react-router';
import { Search, SearchX, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { FailureNote } from '../parts/failure-note.tsx';
import { mayDo, useReadySession } from '../session/session.ts';
import { openRooms } from '../shell/rooms.ts';
import { useCurrentEvent } from '../shell/use-current-event.ts';
import { paletteWords as words } from '../strings/en/palette.ts';
import { foundGroups, type PaletteGroup, type PaletteItem, roomItems } from './palette-items.ts';
import { linkOf, PaletteRow } from './palette-row.tsx';
import { useSearchAnswer } from './use-search-answer.ts';

/** Finds anything of the event, and any page, from whatever is typed: arrows choose, Enter opens, Escape leaves. */
export function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const session = useReadySession();
  const event = useCurrentEvent();
  const slug = event?.slug ?? '';
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const text = typed.trim();
  const { answer, isSettled } = useSearchAnswer(event?.slug, text);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!element.open) element.showModal();
    // A click beside it, on what it dims.
    const onClick = (click: MouseEvent) => {
      if (click.target === element) element.close();
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, []);

  const rooms: PaletteGroup = { key: 'rooms', items: roomItems(openRooms(session, event), text) };
  const isAsked = text.length >= 2 && event !== undefined;
  const seesOrders = mayDo(session, event, 'orders.read');
  const found = isAsked && answer.data ? foundGroups(answer.data, { text, seesOrders }) : [];
  const groups = [rooms, ...found].filter(({ items }) => items.length > 0);
  const items = groups.flatMap((group) => group.items);
  const chosen = items.find(({ id }) => id === chosenId) ?? items[0];
  const isSearching = isAsked && !isSettled && !answer.isError;

  const open = (item: PaletteItem) => {
    onClose();
    void navigate(linkOf(item.target, slug));
  };
  // Whoever types and presses at once means what they typed, and not what was found before it.
  const opensFirst = useRef(false);
  useEffect(() => {
    if (!opensFirst.current || isSearching) return;
    opensFirst.current = false;
    if (chosen) open(chosen);
  });
  const onKeyDown = (press: KeyboardEvent) => {
    const at = chosen ? items.indexOf(chosen) : -1;
    const last = items.length - 1;
    const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[press.key];
    if (to !== undefined) {
      press.preventDefault();
      setChosenId(items[to]?.id ?? null);
    }
    if (press.key === 'Enter') {
      press.preventDefault();
      if (isSearching) opensFirst.current = true;
      else if (chosen) open(chosen);
    }
  };

  return (
    <dialog
      ref={dialog}
      data-palette
      aria-label={words.title}
      onClose={onClose}
      className="dialog mx-auto mt-[8dvh] mb-auto w-[calc(100%-24px)] max-w-[680px] overflow-hidden rounded-card border border-line bg-surface p-0 text-ink shadow-card"
    >
      <div className="flex max-h-[80dvh] flex-col">
        <div className="flex h-14 shrink-0 items-center gap-3 border-b border-line pr-2 pl-4">
          <Search aria-hidden size={18} className="shrink-0 text-muted" />
          <input
            type="text"
            role="combobox"
            inputMode="search"
            enterKeyHint="go"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-label={words.label}
            aria-expanded={items.length > 0}
            aria-controls="palette-results"
            aria-activedescendant={chosen ? `palette-${chosen.id}` : undefined}
            aria-autocomplete="list"
            placeholder={words.placeholder}
            value={typed}
            onChange={(change) => {
              opensFirst.current = false;
              setTyped(change.target.value);
              setChosenId(null);
            }}
            onKeyDown={onKeyDown}
            className="h-full min-w-0 flex-1 bg-transparent text-16 outline-none placeholder:text-muted"
          />
          <button
            type="button"
            aria-label={words.close}
            onClick={onClose}
            className="grid size-10 shrink-0 place-items-center rounded-row text-muted hover:bg-raised hover:text-ink"
          >
            <X aria-hidden size={18} />
          </button>
        </div>
        <p role="status" className="sr-only">
          {isSearching ? words.searching : words.found(items.length)}
        </p>
        <div className="min-h-0 flex-1 overflow-y-auto p-2">
          <div id="palette-results" role="listbox" aria-label={words.results}>
            {groups.map(({ key, items: rows }) => (
              <div key={key} role="group" aria-labelledby={`palette-group-${key}`} className="pb-1.5">
                <p
                  id={`palette-group-${key}`}
                  role="presentation"
                  className="px-3 pt-1.5 pb-1 text-12 font-semibold text-muted"
                >
                  {words.groups[key]}
                </p>
                {rows.map((item) => (
                  <PaletteRow
                    key={item.id}
                    item={item}
                    slug={slug}
                    isChosen={item === chosen}
                    onChoose={() => setChosenId(item.id)}
                    onOpen={onClose}
                  />
                ))}
              </div>
            ))}
          </div>
          {isAsked && (
            <PaletteNote text={text} answer={answer} isEmpty={items.length === 0 && !isSearching} />
          )}
        </div>
        <PaletteKeys />
      </div>
    </dialog>
  );
}

interface PaletteNoteProps {
  readonly text: string;
  readonly answer: ReturnType<typeof useSearchAnswer>['answer'];
  readonly isEmpty: boolean;
}

/** What is said besides the rows: that it is looking, that nothing fits, what was not looked for, what went wrong. */
function PaletteNote({ text, answer, isEmpty }: PaletteNoteProps): ReactNode {
  if (answer.isError) {
    return <FailureNote error={answer.error} onTryAgain={() => void answer.refetch()} />;
  }
  if (answer.isPending) {
    return (
      <div aria-hidden className="grid gap-2 p-3">
        {[0, 1, 2].map((line) => (
          <Skeleton key={line} className="h-7" />
        ))}
      </div>
    );
  }
  return (
    <>
      {isEmpty && !answer.data.withoutPeople && (
        <div className="grid justify-items-center px-6 py-10 text-center">
          <SearchX aria-hidden size={22} className="mb-3 text-muted" />
          <p className="max-w-full font-semibold break-words">{words.nothing(text)}</p>
          <p className="mt-1 max-w-[46ch] text-ink-2">{words.nothingSentence}</p>
        </div>
      )}
      {answer.data.withoutPeople && (
        <p className="px-3 py-2 text-[13px]/[20px] text-muted">{words.withoutPeople}</p>
      )}
    </>
  );
}

/** The keys that work here, for those who have some. */
function PaletteKeys(): ReactNode {
  const keys = [
    ['↑ ↓', words.keys.choose],
    ['↵', words.keys.open],
    ['Esc', words.keys.leave],
  ] as const;
  return (
    <p className="flex shrink-0 gap-4 border-t border-line px-4 py-2 text-12 text-muted max-lg:hidden">
      {keys.map(([key, does]) => (
        <span key={key} className="flex items-center gap-1.5">
          <kbd className="rounded-[5px] border border-line bg-raised px-1.5 font-text text-12/[18px] font-medium">
            {key}
          </kbd>
          {does}
        </span>
      ))}
    </p>
  );
}
