import { endExport } from '@lanyard/commands/exports/end-export';
import { findExportWork } from '@lanyard/commands/exports/find-export-work';
import { forgetExport } from '@lanyard/commands/exports/forget-export';
import { recordExportPage } from '@lanyard/commands/exports/record-export-page';
import { writeExportId, type ExportInput, type WrittenExport } from '@lanyard/contracts/exports/write-export';
import { openExportKey } from '@lanyard/db/exports/export-pieces-repository';
import type { ExportKind } from '@lanyard/domain/exports/export-kinds';
import { ApplicationFailure, cancellationSignal, heartbeat } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../deps.ts';
import type { ExportSource } from './export-source.ts';
import { attendeeRows } from './rows/attendees.ts';
import { moneyRows } from './rows/money.ts';
import { orderRows } from './rows/orders.ts';
import { paymentRows } from './rows/payments.ts';
import { swagRows } from './rows/swag.ts';
import { workshopRows } from './rows/workshops.ts';
import { writeFile } from './write-file.ts';

const sources: Readonly<Record<ExportKind, ExportSource>> = {
  ATTENDEES: attendeeRows,
  ORDERS: orderRows,
  PAYMENTS: paymentRows,
  WORKSHOPS: workshopRows,
  SWAG: swagRows,
  ACCOUNTING: moneyRows,
};

/** The cursor behind the last page. */
const END = 'END';
const heartbeatEveryMs = 1500;

/** Files of an event's rows, by one-off activities that the dashboard starts. */
export function createExports(deps: Pick<ActivityDeps, 'db' | 'keys'>) {
  return {
    /**
     * Makes the file of an export: its rows page by page, each kept sealed with the place where it ends, then the
     * file out of them. Whoever does it again, or goes on where another was cut off, reads no kept page twice.
     */
    async writeExport({ exportId }: ExportInput): Promise<WrittenExport> {
      const ctx = commandContext(deps);
      const work = await findExportWork(ctx, exportId);
      if (!work) throw ApplicationFailure.nonRetryable('nobody asked for this file', 'NOT_REQUESTED');
      if (work.isReady) return { outcome: 'DONE', rows: work.rowCount, bytes: work.byteCount ?? 0 };
      if (work.isGone) return { outcome: 'GONE', rows: 0, bytes: 0 };
      const { eventId, kind, columns } = work;
      const jobId = writeExportId(exportId);
      const beat = setInterval(() => heartbeat(), heartbeatEveryMs);
      try {
        const key = await openExportKey(deps.db.prisma, deps.keys, work.dataKeyId);
        const source = sources[kind];
        const question = {
          ...{ eventId, columns: new Set(columns), filter: work.filter },
          now: ctx.now.getTime(),
        };
        const total = await source.count(deps, question);
        let { cursor, pageCount } = work;
        let rowCount = work.rowCount;
        while (cursor !== END) {
          cancellationSignal().throwIfAborted();
          const page = await source.read(deps, question, cursor);
          cursor = page.cursor ?? END;
          await recordExportPage(commandContext(deps), {
            ...{ exportId, eventId, jobId, key, position: pageCount, cursor, total, sums: page.sums ?? null },
            rows: page.rows.map((row) => columns.map((column) => row[column] ?? null)),
          });
          pageCount++;
          rowCount += page.rows.length;
        }
        const { parts, sums } = await writeFile(deps, { work, key, pageCount });
        await endExport(commandContext(deps), { exportId, eventId, jobId, key, parts, sums });
        const bytes = parts.reduce((sum, { length }) => sum + length, 0);
        return { outcome: 'DONE', rows: rowCount, bytes };
      } finally {
        clearInterval(beat);
      }
    },

    /** Destroys the file of an export; started with the delay after which its time is over. */
    forgetExport: ({ exportId }: ExportInput): Promise<void> => forgetExport(commandContext(deps), exportId),
  };
}

export type Exports = ReturnType<typeof createExports>;
