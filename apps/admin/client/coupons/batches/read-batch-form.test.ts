import { newBatchSchema } from '@lanyard/domain/staff/code-batch.schema';
import { describe, expect, it } from 'vitest';
import { emptyBatchForm, type BatchFormFields, readBatchForm } from './read-batch-form.ts';

const event = { currency: 'EUR', timeZone: 'Europe/Lisbon', now: Date.parse('2026-11-23T14:00:00Z') };
const typed: BatchFormFields = { ...emptyBatchForm, prefix: 'speaker-', count: '25', value: '20' };
const read = (fields: Partial<BatchFormFields>) => readBatchForm({ ...typed, ...fields }, event);

describe('readBatchForm', () => {
  it('reads codes that the server takes, each for one ticket unless said', () => {
    const answer = read({ recipients: 'ada@example.org\n', label: ' Speakers ' });
    expect(answer).toMatchObject({
      newCodes: { prefix: 'SPEAKER', count: 25, capacity: 1, label: 'Speakers' },
    });
    const newCodes = 'newCodes' in answer ? answer.newCodes : {};
    expect(newBatchSchema.safeParse({ batchId: 'bat_00000000000000000001', ...newCodes }).success).toBe(true);
  });

  it.each([
    [{ prefix: 'two words' }, 'prefix'],
    [{ count: '0' }, 'count'],
    [{ count: '2001' }, 'count'],
    [{ count: 'some' }, 'count'],
    [{ value: '' }, 'value'],
    [{ capacity: '' }, 'capacity'],
  ])('says what is wrong in %j', (fields, field) => {
    expect(read(fields)).toEqual({ problems: { [field]: expect.any(String) } });
  });

  it('says what is wrong with the list, line by line', () => {
    expect(read({ recipients: 'nobody\nada@example.org\nada@example.org' })).toEqual({
      problems: { lines: [expect.stringMatching(/^Line 1/), expect.stringMatching(/^Line 3/)] },
    });
    expect(read({ count: '1', recipients: 'a@example.org\nb@example.org' })).toEqual({
      problems: { lines: [expect.stringContaining('2 addresses for one code')] },
    });
  });
});
