import type { ReactNode } from 'react';

interface EmptyNoteProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** `h1` where nothing else is on the page. */
  readonly titleTag?: 'p' | 'h1';
  readonly children: ReactNode;
  /** The next step, if there is one. */
  readonly action?: ReactNode;
}

/** Stands where nothing is yet: says what will be here and offers the next step. */
export function EmptyNote({
  icon,
  title,
  titleTag: Title = 'p',
  children,
  action,
}: EmptyNoteProps): ReactNode {
  return (
    <div className="grid justify-items-center px-6 py-14 text-center">
      <span aria-hidden className="mb-4 grid size-12 place-items-center rounded-full bg-raised text-muted">
        {icon}
      </span>
      <Title className="text-16/[24px] font-semibold">{title}</Title>
      <p className="mt-1 max-w-[44ch] text-14/[20px] text-muted">{children}</p>
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
