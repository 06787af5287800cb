import { type RefObject, useEffect } from 'react';

/** Whether a key press belongs to a field somebody types in, or to a dialog or menu in front of the page. */
export function isTypingPlace(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog, [role=menu]') !== null
  );
}

/** Lets j and k walk over the links with the class `row-link` inside an element. */
export function useRowKeys(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key];
      const isOurs = !event.metaKey && !event.ctrlKey && !event.altKey && !isTypingPlace(event.target);
      if (step === undefined || !isOurs) return;
      const links = [...(container.current?.querySelectorAll<HTMLElement>('.row-link') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [container]);
}
