import { isSealed } from '@lanyard/crypto/seal';
import { Prisma } from './generated/prisma/client.ts';

/** Thrown when a write would put clear text into a sealed column; names the column, never the value. */
export class ClearTextError extends Error {
  constructor(model: string, column: string) {
    super(`${model}.${column} takes sealed values only`);
    this.name = 'ClearTextError';
  }
}

/**
 * Client extension that looks at every write: a column named `…Sealed` takes nothing but sealed text. The
 * repositories seal; this catches whoever forgets to use them.
 */
export const sealedColumnsGuard = Prisma.defineExtension({
  name: 'sealed-columns',
  query: {
    $allModels: {
      $allOperations({ model, args, query }) {
        // Prisma types args as a union over all operations; only the payloads of writes matter here.
        const { data, create, update } = args as Record<string, unknown>;
        for (const payload of [data, create, update]) refuseClearText(model, payload);
        return query(args);
      },
    },
  },
});

function refuseClearText(model: string, payload: unknown): void {
  if (Array.isArray(payload)) return payload.forEach((row) => refuseClearText(model, row));
  if (typeof payload !== 'object' || payload === null) return;
  for (const [column, value] of Object.entries(payload)) {
    if (!column.endsWith('Sealed')) continue;
    const text: unknown = isSet(value) ? value.set : value;
    if (text === null || text === undefined) continue;
    if (typeof text !== 'string' || !isSealed(text)) throw new ClearTextError(model, column);
  }
}

function isSet(value: unknown): value is { set: unknown } {
  return typeof value === 'object' && value !== null && 'set' in value;
}
