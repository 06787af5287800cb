import { mailWords } from '@lanyard/domain/emails/mail-words';
import { couponStateWords } from '@lanyard/domain/staff/coupon-words';
import type { BatchCodeRow, CodeBatchView } from '@lanyard/domain/staff/code-batch-views';
import { DataTable, rowLinkClass, type TableColumn } from '@lanyard/ui/data-table.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ListFoot } from '../../parts/list-foot.tsx';
import { HiddenText } from '../../parts/person-text.tsx';
import { batchPageWords } from '../../strings/en/batch.ts';
import { couponCountWords } from '../../strings/en/coupons.ts';

const words = batchPageWords.codes;
const layout =
  'lg:grid-cols-[44px_minmax(0,1.2fr)_minmax(0,0.9fr)_118px_minmax(0,1.6fr)] lg:[&_[role=cell]]:py-1.5';

interface BatchCodesProps {
  readonly batch: CodeBatchView;
  readonly slug: string;
}

/** The codes of a batch in their order, those that are still missing, too, and who was mailed each. */
export function BatchCodes({ batch, slug }: BatchCodesProps): ReactNode {
  return (
    <div>
      <DataTable
        label={words.table}
        columns={columns(slug, batch.mails !== null)}
        rows={batch.codes}
        rowKey={({ number }) => String(number)}
        layout={layout}
      />
      <ListFoot
        label={words.pages}
        newestLabel={words.first}
        olderLabel={words.next}
        isFirst={batch.from === 0}
        nextCursor={batch.next === null ? null : String(batch.next)}
      />
    </div>
  );
}

function columns(slug: string, hasMails: boolean): TableColumn<BatchCodeRow>[] {
  const mail: TableColumn<BatchCodeRow> = {
    key: 'mail',
    header: words.columns.mail,
    className: 'max-lg:order-5 max-lg:col-span-2',
    cell: (row) => <MailCell row={row} />,
  };
  return [
    {
      key: 'number',
      header: words.columns.number,
      className: 'tabular text-[13px]/[18px] text-muted max-lg:order-3',
      cell: ({ number }) => number,
    },
    {
      key: 'code',
      header: words.columns.code,
      cell: ({ code }) =>
        code === null ? (
          <span className="text-muted">{words.notMade}</span>
        ) : (
          <Link
            to="/e/$slug/coupons/$code"
            params={{ slug, code }}
            className={`${rowLinkClass} block truncate font-mono text-[13px]/[20px]`}
          >
            {code}
          </Link>
        ),
    },
    {
      key: 'uses',
      header: words.columns.uses,
      className: 'tabular text-[13px]/[18px] text-ink-2 max-lg:order-4 max-lg:justify-self-end',
      cell: ({ code, used, held, capacity }) =>
        code === null ? null : couponCountWords.line(used, held, capacity),
    },
    {
      key: 'state',
      header: words.columns.state,
      className: 'max-lg:order-2 max-lg:justify-self-end',
      cell: ({ state }) =>
        state && (
          <StatusTag meaning={couponStateWords[state].meaning}>{couponStateWords[state].label}</StatusTag>
        ),
    },
    ...(hasMails ? [mail] : []),
  ];
}

function MailCell({ row: { mail } }: { row: BatchCodeRow }): ReactNode {
  if (!mail) return <span className="text-muted">{words.nobody}</span>;
  const { label, meaning } = mailWords[mail.state];
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
      <StatusTag meaning={meaning}>{label}</StatusTag>
      {mail.to ? (
        <span className="min-w-0 truncate text-[13px]/[18px]">
          {mail.to.name} <span className="text-muted">{mail.to.email}</span>
        </span>
      ) : (
        <HiddenText />
      )}
    </div>
  );
}
