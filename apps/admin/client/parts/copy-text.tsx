import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { commonWords } from '../strings/en/common.ts';

interface CopyTextProps {
  readonly text: string;
  readonly label: string;
}

/** A small button beside a code that copies it, and says whether it did. */
export function CopyText({ text, label }: CopyTextProps): ReactNode {
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
  const said = { none: '', done: commonWords.copied, failed: commonWords.copyFailed }[outcome];
  return (
    <button
      type="button"
      title={label}
      onClick={() => void copy()}
      className="inline-flex h-7 items-center gap-1.5 rounded-row px-1.5 text-12 font-medium text-muted hover:bg-raised hover:text-ink"
    >
      {outcome === 'done' ? (
        <Check aria-hidden size={15} className="text-good" />
      ) : (
        <Copy aria-hidden size={15} />
      )}
      <span className="sr-only">{label}</span>
      <span aria-live="polite">{said}</span>
    </button>
  );
}
