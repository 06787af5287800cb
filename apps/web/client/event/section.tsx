import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string | undefined;
  /** What stands at the far end of the heading, such as the days. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A section of the event page, with room to breathe and a heading to jump to. */
export function Section({ id, title, lead, aside, children }: SectionProps): ReactNode {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-16 py-8 lg:py-12">
      <div className="wrap">
        <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3 lg:mb-8">
          <h2 id={`${id}-title`} className="text-[32px] lg:text-[40px]">
            {title}
          </h2>
          {lead && <p className="max-w-[36em] text-muted">{lead}</p>}
          {aside && <div className="lg:ml-auto">{aside}</div>}
        </div>
        {children}
      </div>
    </section>
  );
}
