import type { ReminderChoice as Choice } from '@lanyard/domain/reminders/reminder-choice';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { wearTheme } from '../browser/wear-theme.ts';
import { FailurePage } from '../shell/failure-page.tsx';
import { LinkPage } from '../shell/link-page.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import type { HeaderEvent } from '../shell/page-state.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { reminderWords } from '../strings/en/reminders.ts';
import { ReminderChoice } from './reminder-choice.tsx';

const words = reminderWords.page;

/** Where the link in a reminder leads: all of them, or the essential ones only. */
export function ReminderPage({ event }: { event?: HeaderEvent | undefined }): ReactNode {
  return <LinkPage>{(token) => <ShownReminderPage token={token} event={event} />}</LinkPage>;
}

interface ShownReminderPageProps {
  readonly token: string;
  readonly event: HeaderEvent | undefined;
}

function ShownReminderPage({ token, event }: ShownReminderPageProps): ReactNode {
  const client = useQueryClient();
  const queryKey = ['reminders', token];
  const view = useQuery({ queryKey, queryFn: () => storefrontApi.reminders.view.query({ token }) });
  useEffect(() => {
    if (!event) return;
    wearTheme(event.slug);
    document.title = words.documentTitle(event.name);
  }, [event]);
  if (view.isError) {
    const failure = failureOf(view.error);
    return <FailurePage failure={failure} event={event} onTryAgain={() => void view.refetch()} />;
  }
  if (!view.data) return <LoadingPage kind="reminder" event={event} />;
  const name = event?.name ?? '';
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={event} />
      <main id="content" className="wrap flex-1 py-8 sm:py-12">
        <section aria-labelledby="reminders-title" className="card mx-auto max-w-[620px] p-6 sm:p-10">
          <h1 id="reminders-title" className="mb-4 text-[32px] sm:text-36">
            {words.title}
          </h1>
          <ReminderChoice
            choice={view.data}
            sentences={{ all: words.all(name), essential: words.essential(name) }}
            choose={async (wantsAll) => {
              const choice: Choice = await storefrontApi.reminders.choose.mutate({ token, wantsAll });
              client.setQueryData(queryKey, choice);
            }}
          />
        </section>
      </main>
      <SiteFooter timeZone={event?.timeZone} />
    </div>
  );
}
