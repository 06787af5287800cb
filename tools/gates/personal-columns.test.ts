import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repoRoot } from '../launcher/repo-root.ts';
import { findPersonalColumns } from './personal-columns.ts';

const plant = (column: string) =>
  findPersonalColumns(`model Planted {\n  id String @id\n  /// Says nothing.\n  ${column}\n}\n`, {});

describe('columns', () => {
  it('hold nothing about a person in clear', () => {
    const schema = readFileSync(join(repoRoot, 'packages/db/prisma/schema.prisma'), 'utf8');
    expect(findPersonalColumns(schema)).toEqual([]);
  });

  it.each([
    'email String',
    'buyerEmail String?',
    'name String',
    'firstName String',
    'phone Int?',
    'invoiceAddress Json',
    'lastIp String',
    'notes String',
    'company String?',
    'dietaryWish String',
    'birthDate DateTime',
    'linkToken String @unique',
    'secret String',
    'extra Json',
  ])('refuse %s', (column) => {
    expect(plant(column)).toHaveLength(1);
  });

  it.each([
    'emailSealed String',
    'emailIndex String',
    'secretHash String',
    'status String',
    'linkGeneration Int',
    'createdAt DateTime',
    'wasDeclined Boolean',
    'namedAt DateTime',
  ])('let %s be', (column) => {
    expect(plant(column)).toEqual([]);
  });

  it('refuse a reason for a column that is gone', () => {
    expect(
      findPersonalColumns('model Planted {\n  id String @id\n}\n', { 'Planted.name': 'a product' }),
    ).toHaveLength(1);
  });
});
