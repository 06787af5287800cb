import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { randomCrockford } from '../browser/random.ts';
import { documentWords } from '../strings/en/documents.ts';

const words = documentWords.again;

interface SendAgainProps {
  readonly label: string;
  readonly ariaLabel?: string;
  /** Said when it is on its way. */
  readonly noted: string;
  readonly send: (requestId: string) => Promise<unknown>;
}

/** A quiet button that has something mailed once more; a repeat after a lost answer is the same press. */
export function SendAgain({ label, ariaLabel, noted, send }: SendAgainProps): ReactNode {
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');
  const requestId = useRef('');
  const press = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setSaid('');
    requestId.current ||= `req_${randomCrockford(20)}`;
    try {
      await send(requestId.current);
      requestId.current = '';
      setSaid(noted);
    } catch (error) {
      const { code, sentence } = failureOf(error);
      setSaid(code === 'UNREACHABLE' ? words.unreachable : sentence);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        variant="plain"
        size="small"
        isBusy={isBusy}
        busyLabel={words.busy}
        onClick={() => void press()}
        {...(ariaLabel ? { 'aria-label': ariaLabel } : {})}
      >
        {label}
      </Button>
      <span role="status" className="text-14/[20px] text-muted">
        {said}
      </span>
    </span>
  );
}
