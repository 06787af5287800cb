import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SystemReading } from '../api/staff-api.ts';
import { Card, CardRow } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { systemWords } from '../strings/en/system.ts';

const words = systemWords.failing;

/** What fails now, why, since when, and the way to one of them. */
export function FailingCard({ failing }: { failing: SystemReading['failing'] }): ReactNode {
  if (failing === null) return null;
  return (
    <Card title={words.title} className="mt-4">
      {failing.length === 0 && <p className="px-4 pt-1 pb-3 text-ink-2">{words.none}</p>}
      <ul className="mt-1">
        {failing.map(({ what, why, count, since, order, temporalUrl }) => (
          <CardRow key={`${what} ${why}`}>
            <p className="flex items-start gap-2 font-medium">
              <span className="mt-[3px] text-attention">
                <MeaningIcon meaning="attention" size={15} />
              </span>
              <span>
                {what} <span className="font-normal text-ink-2">({words.count(count)})</span>
              </span>
            </p>
            <p className="mt-0.5 text-ink-2">{why}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-[13px]/[18px] text-muted">
              {since !== null && (
                <span>
                  {words.since} <TimeText at={since} timeZone="UTC" />
                </span>
              )}
              {order && (
                <Link
                  to="/e/$slug/orders/$reference"
                  params={{ slug: order.eventSlug, reference: order.reference }}
                  className="underline underline-offset-2"
                >
                  {words.order(order.reference)}
                </Link>
              )}
              {temporalUrl !== null && (
                <a
                  href={temporalUrl}
                  target="_blank"
                  rel="noreferrer"
                  className="underline underline-offset-2"
                >
                  {words.temporal}
                </a>
              )}
            </p>
          </CardRow>
        ))}
      </ul>
    </Card>
  );
}
