import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './class-names.ts';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons below the content, the main one last. */
  readonly actions?: ReactNode;
  readonly className?: string;
}

/**
 * One question in front of the page. The browser's own `dialog` keeps the focus inside, closes on Escape and gives
 * the focus back; libraries for it write style elements, which a strict content policy refuses.
 */
export function Dialog({
  title,
  closeLabel,
  isOpen,
  onClose,
  children,
  actions,
  className,
}: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className={cx(
        'dialog m-auto w-[calc(100%-32px)] max-w-[480px] rounded-card border border-line bg-surface text-ink shadow-card',
        className,
      )}
    >
      <div className="flex items-start gap-4 px-5 pt-5">
        <h2 id={titleId} className="flex-1 text-18/[24px] font-semibold">
          {title}
        </h2>
        <button
          type="button"
          aria-label={closeLabel}
          onClick={onClose}
          className="relative -mt-1 -mr-1 grid size-8 shrink-0 place-items-center rounded-row text-muted after:absolute after:-inset-1.5 hover:bg-raised hover:text-ink"
        >
          <X aria-hidden size={18} />
        </button>
      </div>
      <div className="px-5 pt-2 pb-5">{isOpen && children}</div>
      {actions && (
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4">{actions}</div>
      )}
    </dialog>
  );
}
