import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files.ts';
import { findWrongWorkflowImports } from './workflow-code.ts';

const workflow = 'apps/worker/src/workflows/a.workflow.ts';
const plant = (text: string, others: Record<string, string> = {}) =>
  findWrongWorkflowImports([
    { path: workflow, text },
    ...Object.entries(others).map(([path, content]) => ({ path, text: content })),
  ]);

describe('workflow code', () => {
  it('loads contracts, pure rules and Temporal only', () => {
    expect(findWrongWorkflowImports(readSourceFiles())).toEqual([]);
  });

  it.each([
    ['Node', `import { readFileSync } from 'node:fs';`],
    ['a vendor', `import { z } from 'zod';`],
    ['a schema', `import { x } from '@lanyard/domain/orders/place-order.schema';`],
    ['a command', `import { holdOrder } from '@lanyard/commands/orders/hold-order';`],
    ['an activity', `import { x } from '../activities/database-steps.ts';`],
    ['the database', `import type { Db } from '@lanyard/db/client';`],
    ['the client', `import { Client } from '@temporalio/client';`],
  ])('refuses %s', (_, text) => {
    expect(plant(text)).toHaveLength(1);
  });

  it('refuses what a rule loads on the way', () => {
    const text = `import { rule } from '@lanyard/domain/rule';`;
    const rule = `import { z } from 'zod';\nexport const rule = 1;`;
    expect(plant(text, { 'packages/domain/src/rule.ts': rule })).toEqual([
      'packages/domain/src/rule.ts imports zod: not a package for workflow code',
    ]);
  });

  it('may name the types of what it calls', () => {
    const text = `import type { HoldResult } from '@lanyard/commands/orders/hold-order';
import type { DatabaseSteps } from '../activities/database-steps.ts';
import { condition } from '@temporalio/workflow';`;
    expect(plant(text)).toEqual([]);
  });
});
