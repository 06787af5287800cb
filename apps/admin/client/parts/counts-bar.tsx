import type { ReactNode } from 'react';

interface CountsBarProps {
  readonly used: number;
  readonly held: number;
  readonly capacity: number;
  readonly className?: string;
}

/** What is used, held and free of something, drawn; the words beside it carry the numbers. */
export function CountsBar({ used, held, capacity, className = '' }: CountsBarProps): ReactNode {
  const all = Math.max(capacity, used + held, 1);
  const part = (count: number) => Math.round((count / all) * 1000) / 10;
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className={`block h-2 w-full rounded-full bg-raised ${className}`}
    >
      <rect width={part(used)} height="8" className="bar-fill fill-ink-2" />
      <rect x={part(used)} width={part(held)} height="8" className="bar-fill fill-waiting" />
    </svg>
  );
}
