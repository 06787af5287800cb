import type { SealKey } from '@lanyard/crypto/seal';
import type { DbClient } from '@lanyard/db/client';
import { readPiece } from '@lanyard/db/exports/export-pieces-repository';
import type { ExportRow } from '@lanyard/domain/exports/export-cell';
import type { MoneySums } from '@lanyard/domain/exports/export-views';

/** A page of an export's rows as it is kept. */
export interface KeptPage {
  readonly rows: readonly ExportRow[];
  readonly sums: MoneySums | null;
}

/** Reads a page that `recordExportPage` kept; throws when it is gone. */
export async function readExportPage(
  prisma: DbClient,
  key: SealKey,
  { exportId, position }: { readonly exportId: string; readonly position: number },
): Promise<KeptPage> {
  const text = await readPiece(prisma, key, { exportId, isFile: false, position });
  if (text === null) throw new Error(`page ${position} of ${exportId} is gone`);
  // Our own writing, opened by an authenticated cipher.
  return JSON.parse(text) as KeptPage;
}
