import type { ReactNode } from 'react';

interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}

/** One part of a form or an order, with its heading. */
export function Panel({ id, title, lead, children }: PanelProps): ReactNode {
  return (
    <section aria-labelledby={id} className="card p-5 sm:p-7">
      <h2 id={id} className="text-[24px]">
        {title}
      </h2>
      {lead && <p className="mt-1.5 text-[15px]/[22px] text-muted">{lead}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
