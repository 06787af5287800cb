import type { ExportId } from '@lanyard/domain/ids/ids';

/** Activity type name: makes the file of an export, page after page. */
export const WRITE_EXPORT = 'writeExport';
/** Activity type name: destroys the file of an export when its time is over. */
export const FORGET_EXPORT = 'forgetExport';

export interface ExportInput {
  readonly exportId: ExportId;
}

/** What a file came to; `GONE` when its time was over before it was made. */
export interface WrittenExport {
  readonly outcome: 'DONE' | 'GONE';
  readonly rows: number;
  readonly bytes: number;
}

/** Id of the one-off activity that makes the file. */
export function writeExportId(exportId: ExportId): string {
  return `export:${exportId}`;
}

/** Id of the one-off activity that destroys it. */
export function forgetExportId(exportId: ExportId): string {
  return `forget-export:${exportId}`;
}
