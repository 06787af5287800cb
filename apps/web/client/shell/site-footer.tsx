import type { ReactNode } from 'react';
import { zoneCity } from '../browser/times.ts';
import { commonWords } from '../strings/en/common.ts';

/** The quiet end of every page. */
export function SiteFooter({ timeZone }: { timeZone?: string | undefined }): ReactNode {
  return (
    <footer className="no-print border-t border-line py-8 text-[15px]/[22px] text-muted">
      <div className="wrap flex flex-wrap justify-between gap-x-8 gap-y-1">
        <p>{timeZone && commonWords.timesIn(zoneCity(timeZone))}</p>
        <p className="flex flex-wrap gap-x-4">
          <a href="/find" className="underline underline-offset-2 hover:text-ink">
            {commonWords.findTickets}
          </a>
          <span>{commonWords.madeWith}</span>
        </p>
      </div>
    </footer>
  );
}
