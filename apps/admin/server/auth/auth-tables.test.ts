import { readFileSync } from 'node:fs';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import { getAuthTables } from 'better-auth/db';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createAuth } from './create-auth.ts';

const schema = readFileSync(new URL('../../../../packages/db/prisma/schema.prisma', import.meta.url), 'utf8');

/** Columns of a model of schema.prisma, without its relations. */
function columnsOf(model: string): string[] {
  const body = new RegExp(`^model ${model} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(schema)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(\w+) +(String|Boolean|DateTime|Int|BigInt)\b/gm)]
    .map(([, name = '']) => name)
    .toSorted();
}

it('has a column for all that the login library writes, and no other', () => {
  const { options } = createAuth({
    // Nothing is asked of the database here.
    db: { prisma: {} } as Db,
    keys: { cookies: new Uint8Array(32).map((_, n) => n * 7) } as unknown as Keys,
    adminUrl: 'http://127.0.0.1:3001',
    isProduction: false,
    log: pino({ level: 'silent' }),
  });
  const tables = Object.values(getAuthTables(options)).map(({ modelName, fields }) => [
    `${modelName.charAt(0).toUpperCase()}${modelName.slice(1)}`,
    ['id', ...Object.entries(fields).map(([name, { fieldName = name }]) => fieldName)].toSorted(),
  ]);
  expect(tables).toHaveLength(6);
  expect(tables).toEqual(tables.map(([model]) => [model, columnsOf(String(model))]));
});
