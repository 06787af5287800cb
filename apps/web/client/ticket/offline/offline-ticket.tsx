import { Alert } from '@lanyard/ui/alert.tsx';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../browser/times.ts';
import { SiteFooter } from '../../shell/site-footer.tsx';
import { SiteHeader } from '../../shell/site-header.tsx';
import { documentWords } from '../../strings/en/documents.ts';
import { AdmissionTicket } from '../admission-ticket.tsx';
import type { SavedTicket } from './saved-ticket.ts';

const words = documentWords.offline;

/** A ticket as this phone saved it: what the door needs, and how old it is; nothing that asks the server. */
export function OfflineTicket({ token, saved }: { token: string; saved: SavedTicket }): ReactNode {
  const { ticket, savedAt } = saved;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={ticket.event} />
      <main id="content" className="wrap flex-1 pb-16">
        <div className="mx-auto grid max-w-[980px] gap-8">
          <div role="status" className="mt-6">
            <Alert meaning="waiting" title={words.title(dayAndTime(new Date(savedAt).toISOString(), here))}>
              <p>{words.sentence}</p>
            </Alert>
          </div>
          <AdmissionTicket token={token} ticket={ticket} />
        </div>
      </main>
      <SiteFooter timeZone={ticket.event.timeZone} />
    </div>
  );
}
