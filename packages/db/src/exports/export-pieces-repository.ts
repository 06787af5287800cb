import { randomId } from '@lanyard/crypto/random';
import { columnAad, openText, sealText, type SealKey } from '@lanyard/crypto/seal';
import { dataKeyContext, generateDataKey, unwrapKey, wrapKey } from '@lanyard/crypto/wrapped-key';
import type { DbClient, Tx } from '../client.ts';
import type { Keys } from '../keys/keys.ts';

const kind = 'export';

/** A part of an export: a page of its rows, or a part of its file. */
export interface PiecePlace {
  readonly exportId: string;
  readonly isFile: boolean;
  readonly position: number;
}

/** Writes a new key for one export; answers the row's id. */
export async function createExportKey(tx: Tx, keys: Keys): Promise<string> {
  const id = randomId('key');
  const wrapped = wrapKey(keys.ring, generateDataKey(), dataKeyContext(id, kind));
  await tx.dataKey.create({ data: { id, kind, wrapped } });
  return id;
}

/** Opens an export's key; throws a `SealError` when it was destroyed. */
export async function openExportKey(db: Tx | DbClient, keys: Keys, dataKeyId: string): Promise<SealKey> {
  const row = await db.dataKey.findUniqueOrThrow({ where: { id: dataKeyId } });
  return { keyId: row.id, key: unwrapKey(keys.ring, row.wrapped, dataKeyContext(row.id, kind)) };
}

/** Keeps a piece, sealed; one that is there already stays. This file is the only writer of the model. */
export async function writePiece(
  tx: Tx | DbClient,
  key: SealKey,
  place: PiecePlace,
  text: string,
): Promise<void> {
  await tx.exportPiece.createMany({
    data: { ...place, dataSealed: sealText(key, text, aadOf(place)) },
    skipDuplicates: true,
  });
}

/** Reads a piece in clear; null when there is none. */
export async function readPiece(db: Tx | DbClient, key: SealKey, place: PiecePlace): Promise<string | null> {
  const row = await db.exportPiece.findUnique({ where: { exportId_isFile_position: place } });
  return row && openText(key, row.dataSealed, aadOf(place));
}

/** Destroys all pieces of an export and the key that could read them. */
export async function destroyPieces(
  tx: Tx,
  { exportId, dataKeyId, at }: { readonly exportId: string; readonly dataKeyId: string; readonly at: Date },
): Promise<void> {
  await tx.exportPiece.deleteMany({ where: { exportId } });
  await tx.dataKey.update({ where: { id: dataKeyId }, data: { wrapped: '', destroyedAt: at } });
}

const aadOf = ({ exportId, isFile, position }: PiecePlace) =>
  columnAad('ExportPiece', 'dataSealed', `${exportId}/${isFile ? 'file' : 'rows'}/${position}`);
