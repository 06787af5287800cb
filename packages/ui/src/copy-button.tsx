import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { buttonClass } from './button-class.ts';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly doneLabel: string;
  /** Shown when the browser does not let a page copy. */
  readonly failedLabel: string;
  readonly size?: 'small' | 'normal';
}

/** Copies a text and says so for two seconds. */
export function CopyButton({
  text,
  label,
  doneLabel,
  failedLabel,
  size = 'normal',
}: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState<'none' | 'done' | 'failed'>('none');
  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('done');
    } catch {
      setOutcome('failed');
    }
  };
  const words = { none: label, done: doneLabel, failed: failedLabel }[outcome];
  return (
    <button type="button" onClick={() => void copy()} className={buttonClass({ variant: 'quiet', size })}>
      {outcome === 'done' ? (
        <Check aria-hidden size={size === 'small' ? 15 : 18} />
      ) : (
        <Copy aria-hidden size={size === 'small' ? 15 : 18} />
      )}
      <span aria-live="polite">{words}</span>
    </button>
  );
}
