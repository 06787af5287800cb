import { isTypingPlace } from '@lanyard/ui/use-row-keys';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { mayDo, useReadySession } from '../session/session.ts';
import { shellWords } from '../strings/en/shell.ts';
import { useCurrentEvent } from './use-current-event.ts';

const words = shellWords.search;
const lists = {
  orders: '/e/$slug/orders',
  tickets: '/e/$slug/tickets',
  coupons: '/e/$slug/coupons',
} as const;

/** Finds orders, or tickets or codes while one looks at those; `/` leads here from anywhere. */
export function SearchBox(): ReactNode {
  const session = useReadySession();
  const event = useCurrentEvent();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const asked = useRouterState({
    // Every list keeps its search under this name; other rooms have none.
    select: (state) => (state.location.search as { q?: string }).q ?? '',
  });
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked);
  const [shown, setShown] = useState(asked);
  if (shown !== asked) {
    setShown(asked);
    setText(asked);
  }
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      const isSlash = press.key === '/' && !press.metaKey && !press.ctrlKey && !isTypingPlace(press.target);
      if (!isSlash) return;
      press.preventDefault();
      field.current?.select();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  if (!event || !mayDo(session, event, 'tickets.read')) return null;
  const room = /^\/e\/[^/]+\/(tickets|coupons)/.exec(pathname)?.[1];
  const kind =
    room === 'coupons'
      ? 'coupons'
      : room === 'tickets' || !mayDo(session, event, 'orders.read')
        ? 'tickets'
        : 'orders';
  const find = (query: string) => {
    const q = query.trim();
    void navigate({
      to: lists[kind],
      params: { slug: event.slug },
      search: q === '' ? {} : { q },
    });
  };
  return (
    <search className="min-w-0 flex-1 lg:max-w-[520px]">
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          find(text);
        }}
        className="flex h-9 items-center gap-2.5 rounded-control border border-line-strong bg-surface px-3 text-muted has-focus-visible:outline-2 has-focus-visible:outline-focus"
      >
        <Search aria-hidden size={16} className="shrink-0" />
        <input
          ref={field}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={words[kind]}
          placeholder={words[kind]}
          value={text}
          onChange={(change) => setText(change.target.value)}
          onKeyDown={(press) => {
            if (press.key === 'Escape') press.currentTarget.blur();
          }}
          className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-muted max-lg:text-16"
        />
        {text === '' ? (
          <kbd className="rounded-[5px] border border-line bg-raised px-1.5 font-text text-12/[18px] font-medium max-lg:hidden">
            {words.key}
          </kbd>
        ) : (
          <button
            type="button"
            aria-label={words.clear}
            onClick={() => {
              setText('');
              if (asked !== '') find('');
              field.current?.focus();
            }}
            className="-mr-1.5 grid size-6 place-items-center rounded-row hover:bg-raised hover:text-ink"
          >
            <X aria-hidden size={15} />
          </button>
        )}
      </form>
    </search>
  );
}
