import { Telescope } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { paletteWords as words } from '../strings/en/palette.ts';
import { Palette } from './palette.tsx';

/** The key that opens it is called otherwise on Apple's keyboards. */
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the search over everything; so does Ctrl-K or Cmd-K, wherever one is. */
export function PaletteButton(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.key.toLowerCase() !== 'k' || !(press.metaKey || press.ctrlKey) || press.altKey) return;
      press.preventDefault();
      // In front of another question it would hide what is being answered.
      if (document.querySelector('dialog[open]:not([data-palette])') === null) setIsOpen((was) => !was);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        className="flex h-9 shrink-0 items-center gap-2 rounded-control border border-line-strong bg-surface px-2.5 text-muted hover:bg-raised hover:text-ink"
      >
        <Telescope aria-hidden size={16} />
        <span className="max-xl:sr-only">{words.open}</span>
        <kbd className="rounded-[5px] border border-line bg-raised px-1.5 font-text text-12/[18px] font-medium max-lg:hidden">
          {words.key(isApple())}
        </kbd>
      </button>
      {isOpen && <Palette onClose={() => setIsOpen(false)} />}
    </>
  );
}
