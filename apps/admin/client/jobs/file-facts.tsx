import { exportFormatWords, exportKindWords } from '@lanyard/domain/exports/export-kinds';
import type { ExportFileView } from '@lanyard/domain/exports/export-views';
import { formatMoney } from '@lanyard/domain/money/money';
import { buttonClass } from '@lanyard/ui/button-class';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { shortDayAndTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { jobsWords } from '../strings/en/jobs.ts';

const words = jobsWords.file;

/** What a file holds, how large it is, what it adds up to, and how long it can be taken. */
export function FileFacts({ file, timeZone }: { file: ExportFileView; timeZone: string }): ReactNode {
  const now = useNow();
  const facts = [
    exportFormatWords[file.format].label,
    ...(file.filter === null ? [] : [words.only(file.filter)]),
    ...(file.isReady ? [words.rows(file.rows)] : []),
    ...(file.bytes === null ? [] : [words.bytes(file.bytes)]),
  ];
  return (
    <>
      <p className="mt-1 text-ink-2">{facts.join(' · ')}</p>
      <p className="text-[13px]/[18px] text-muted">{words.columns(file.columns)}</p>
      {file.sums && <p className="tabular mt-1 text-ink-2">{sumsOf(file.sums, file.currency)}</p>}
      {file.isReady && (
        <p className="mt-1 text-[13px]/[18px] text-muted">
          {file.isGone
            ? words.gone
            : file.href === null
              ? words.notYours
              : words.until(shortDayAndTime(file.expiresAt, timeZone, now))}
        </p>
      )}
    </>
  );
}

/** The way to a file, where there is one to be had. */
export function FileLink({ file }: { file: ExportFileView }): ReactNode {
  if (file.href === null) return null;
  return (
    <a
      href={file.href}
      download
      aria-label={words.takeLabel(exportKindWords[file.kind].label)}
      className={buttonClass({ variant: 'quiet', size: 'small' })}
    >
      <Download aria-hidden size={15} />
      {words.take}
    </a>
  );
}

function sumsOf(sums: NonNullable<ExportFileView['sums']>, currency: string): string {
  const { chargedMinor, refundedMinor, takenBackMinor } = sums;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return words.sums(
    money(chargedMinor),
    money(refundedMinor),
    takenBackMinor === 0 ? null : money(takenBackMinor),
    money(chargedMinor - refundedMinor - takenBackMinor),
  );
}
