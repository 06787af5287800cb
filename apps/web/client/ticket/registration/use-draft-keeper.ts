import type { PublicRouter } from '@lanyard/api/public-router';
import type { RegistrationView } from '@lanyard/domain/registration/registration-view';
import { createTRPCClient, httpLink } from '@trpc/client';
import { useEffect, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { storefrontApi } from '../../api/storefront-api.ts';
import { tabStore } from '../../browser/storage.ts';
import { createDraftSender, type DraftAnswer, type DraftSender, type DraftState } from './draft-sender.ts';
import type { TypedForm } from './typed-form.ts';

// A page that is being left may still send a small request.
const api = createTRPCClient<PublicRouter>({
  links: [
    httpLink({
      url: '/trpc',
      // The link's own types are those of every fetch there is; in a browser they are the browser's.
      fetch: (url, options) => fetch(url as RequestInfo, { ...(options as RequestInit), keepalive: true }),
    }),
  ],
});

/** Keeps a ticket's form as it is typed; `view` says which version of the draft the page knows. */
export function useDraftKeeper(
  token: string,
  view: RegistrationView,
): Omit<DraftSender, 'flush'> & { readonly state: DraftState } {
  const [state, setState] = useState<DraftState>('none');
  const [sender] = useState(() =>
    createDraftSender({
      draftVersion: view.draftVersion,
      save: (basedOn, typed) => save(token, basedOn, typed),
      onState: setState,
    }),
  );
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') sender.flush();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', sender.flush);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', sender.flush);
      sender.flush();
    };
  }, [sender]);
  const { keep, hold, release, settle, overrule } = sender;
  return { state, keep, hold, release, settle, overrule };
}

async function save(token: string, basedOn: number, typed: TypedForm | null): Promise<DraftAnswer> {
  const before = tabStore.getItem(storeKey(token));
  tabStore.setItem(storeKey(token), written(typed));
  const answer = await send(token, basedOn, typed);
  if (answer.kind !== 'CHANGED') return answer;
  // What this tab sent when it was left may arrive after the same tab has read the page again: that is no conflict.
  const now = (await storefrontApi.tickets.view.query({ token }).catch(() => null))?.form;
  return now && written(now.draft) === before ? send(token, now.draftVersion, typed) : answer;
}

async function send(token: string, basedOn: number, typed: TypedForm | null): Promise<DraftAnswer> {
  try {
    const draft = typed && { ...typed, answers: plain(typed.answers) };
    const { draftVersion } = await api.tickets.saveDraft.mutate({ token, basedOn, draft });
    return { kind: 'KEPT', draftVersion };
  } catch (error) {
    const { code } = failureOf(error);
    if (code === 'DRAFT_CHANGED') return { kind: 'CHANGED' };
    return { kind: code === 'UNREACHABLE' ? 'UNREACHABLE' : 'REFUSED' };
  }
}

/** What this tab sent last, for as long as it lives. */
const storeKey = (token: string) => `lanyard:draft:${token}`;

function written(typed: TypedForm | null): string {
  return typed ? JSON.stringify([typed.name, typed.email, typed.answers]) : '';
}

type Sent = NonNullable<Parameters<typeof api.tickets.saveDraft.mutate>[0]['draft']>['answers'];

/** The same answers, as the request's type wants them: nobody writes to them on the way. */
function plain(answers: TypedForm['answers']): Sent {
  return answers as Sent;
}
