import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { Perforation, TicketCard } from '@lanyard/ui/ticket-card.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { HeaderEvent } from '../shell/page-state.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { documentWords } from '../strings/en/documents.ts';
import { useFind } from './use-find.ts';

const words = documentWords.find;

/** Has lost links mailed again; says the same of every address. */
export function FindPage({ event }: { event?: HeaderEvent | undefined }): ReactNode {
  const find = useFind(event?.slug ?? null);
  const [email, setEmail] = useState('');
  const sent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The form that held the focus is gone now.
    if (find.sentTo !== null) sent.current?.focus();
  }, [find.sentTo]);
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={event} />
      <main id="content" className="wrap flex flex-1 items-start justify-center py-8 sm:py-12">
        <TicketCard className="w-full max-w-[560px]">
          <div className="px-6 pt-14 pb-8 sm:px-10">
            <h1 className="text-[32px] sm:text-36">{words.title}</h1>
            {find.sentTo === null ? (
              <form
                noValidate
                className="mt-4"
                onSubmit={(submit) => {
                  submit.preventDefault();
                  find.send(email);
                }}
              >
                <p className="mb-6 text-ink-2">{words.lead}</p>
                {find.failure !== null && (
                  <Alert isUrgent meaning="attention" title={words.failedTitle} className="slide-in mb-5">
                    <p>{find.failure}</p>
                  </Alert>
                )}
                <TextField
                  id="find-email"
                  label={words.email}
                  value={email}
                  onChange={setEmail}
                  error={find.error}
                  help={words.emailHelp}
                  name="email"
                  type="email"
                  autoComplete="email"
                  autoCapitalize="none"
                  spellCheck={false}
                />
                <Button type="submit" className="mt-3" isBusy={find.isSending} busyLabel={words.sending}>
                  {words.send}
                </Button>
              </form>
            ) : (
              <div ref={sent} tabIndex={-1} className="mt-6 outline-none">
                <Alert meaning="good" title={words.sentTitle} className="slide-in">
                  <p className="break-words">{words.sent(find.sentTo)}</p>
                </Alert>
              </div>
            )}
          </div>
          {find.sentTo !== null && (
            <>
              <Perforation />
              <div className="px-6 py-5 sm:px-10">
                <Button variant="quiet" onClick={find.again}>
                  {words.another}
                </Button>
              </div>
            </>
          )}
        </TicketCard>
      </main>
      <SiteFooter timeZone={event?.timeZone} />
    </div>
  );
}
