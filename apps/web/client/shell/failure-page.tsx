import type { ReactNode } from 'react';
import type { Failure } from '../api/failure.ts';
import { commonWords } from '../strings/en/common.ts';
import { MessagePage } from './message-page.tsx';
import type { HeaderEvent } from './page-state.ts';

interface FailurePageProps {
  readonly failure: Failure;
  readonly event: HeaderEvent | undefined;
  readonly onTryAgain: () => void;
}

/** What stands in place of a page that could not be read; a dead link is not tried again. */
export function FailurePage({ failure, event, onTryAgain }: FailurePageProps): ReactNode {
  const isUnknown = failure.code === 'LINK_UNKNOWN';
  return (
    <MessagePage
      title={isUnknown ? commonWords.linkUnknown : failure.title}
      sentence={failure.sentence}
      reference={failure.reference}
      event={event}
      {...(isUnknown ? {} : { onTryAgain })}
    />
  );
}
