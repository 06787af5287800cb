import type { KeyRing, NamedKey } from '@lanyard/crypto/key-ring';
import { createKeyRing } from '@lanyard/crypto/key-ring';
import { dataKeyContext, generateDataKey, unwrapKey, wrapKey } from '@lanyard/crypto/wrapped-key';
import type { Db } from '../client.ts';

/** The keys a process works with; persons' own keys are opened one by one. */
export interface Keys {
  /** The operator's ring, which wraps all others. */
  readonly ring: KeyRing;
  /** For blind indexes and content hashes. */
  readonly index: Uint8Array;
  /** For the tokens in links. */
  readonly links: Uint8Array;
  /** For cookies. */
  readonly cookies: Uint8Array;
  /** For everything that Temporal stores; a rotated key stays readable. */
  readonly payload: KeyRing;
}

const systemKinds = ['index', 'links', 'cookies', 'payload'] as const;

/**
 * Opens the product's own keys, making each the first time. Two processes may start at once: the row's id is
 * fixed, so one of them wins and both read the winner.
 */
export async function loadKeys(db: Db, ring: KeyRing): Promise<Keys> {
  const ids = systemKinds.map((kind) => `sys-${kind}-1`);
  const existing = await db.prisma.dataKey.count({ where: { id: { in: ids } } });
  if (existing < ids.length) {
    await db.prisma.dataKey.createMany({
      data: systemKinds.map((kind) => ({
        id: `sys-${kind}-1`,
        kind,
        wrapped: wrapKey(ring, generateDataKey(), dataKeyContext(`sys-${kind}-1`, kind)),
      })),
      skipDuplicates: true,
    });
  }
  const rows = await db.prisma.dataKey.findMany({
    where: { kind: { in: [...systemKinds] }, destroyedAt: null },
    orderBy: { createdAt: 'desc' },
  });
  const named = (kind: string): NamedKey[] =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ id: row.id, key: unwrapKey(ring, row.wrapped, dataKeyContext(row.id, kind)) }));
  const newest = (kind: string): Uint8Array => createKeyRing(named(kind)).current.key;
  return {
    ring,
    index: newest('index'),
    links: newest('links'),
    cookies: newest('cookies'),
    payload: createKeyRing(named('payload')),
  };
}
