import { ApplicationFailure } from '@temporalio/common';
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow/index.js';
import proto from '@temporalio/proto';
import { describe, expect, it } from 'vitest';
import { createKeyRing } from '@lanyard/crypto/key-ring';
import { createDataConverter } from './data-converter.ts';

const SECRET = 'planted-word-4711';

describe('createDataConverter', () => {
  it('hides message, stack and details of a failure and its causes, and gives them back', async () => {
    // As clients and workers do: the failure converter is loaded by its path.
    const converter = loadDataConverter(
      createDataConverter(createKeyRing([{ id: 'p1', key: Buffer.alloc(32, 1) }])),
    );
    const error = ApplicationFailure.create({
      message: `refused ${SECRET}`,
      type: 'CARD_DECLINED',
      details: [SECRET],
      cause: new Error(`because ${SECRET}`),
    });
    const failure = await encodeErrorToFailure(converter, error);
    const stored = Buffer.from(proto.temporal.api.failure.v1.Failure.encode(failure).finish()).toString(
      'latin1',
    );
    expect(stored).not.toContain(SECRET);
    expect(stored).not.toContain('data-converter.test.ts');
    expect(failure).toMatchObject({ message: 'Encoded failure', stackTrace: '' });
    expect(failure.applicationFailureInfo?.type).toBe('CARD_DECLINED');

    expect(await decodeOptionalFailureToOptionalError(converter, failure)).toMatchObject({
      message: `refused ${SECRET}`,
      details: [SECRET],
      cause: { message: `because ${SECRET}` },
    });
  });
});
