import { ActivityFailure, ApplicationFailure, RetryState } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { type FieldLogger, createRuntimeLogger } from './runtime-logger.ts';

const SECRET = 'ana@example.org';

function recordedLogger(): { log: FieldLogger; lines: unknown[] } {
  const lines: unknown[] = [];
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, message, fields });
  return {
    lines,
    log: { trace: at('trace'), debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
  };
}

describe('createRuntimeLogger', () => {
  it('keeps ids, names and attempts, and of errors their types', () => {
    const { log, lines } = recordedLogger();
    const cause = ApplicationFailure.create({ message: SECRET, type: 'MAIL_REFUSED', details: [SECRET] });
    const error = new ActivityFailure(SECRET, 'sendReceipt', '1', RetryState.TIMEOUT, 'me', cause);
    createRuntimeLogger(log).warn('Activity failed', {
      sdkComponent: 'worker',
      workflowId: 'order:ord_1',
      runId: 'r1',
      activityType: 'sendReceipt',
      attempt: 3,
      taskQueue: 'lanyard',
      error,
      input: { to: SECRET },
      [Symbol('timestamp')]: SECRET,
    });
    expect(lines).toEqual([
      {
        level: 'warn',
        message: 'Activity failed',
        fields: {
          sdkComponent: 'worker',
          workflowId: 'order:ord_1',
          runId: 'r1',
          activityType: 'sendReceipt',
          attempt: 3,
          taskQueue: 'lanyard',
          errorType: 'ActivityFailure > ApplicationFailure(MAIL_REFUSED)',
        },
      },
    ]);
  });

  it('cuts an error out of the message that quotes it, a cause or a thrown text too', () => {
    const { log, lines } = recordedLogger();
    const logger = createRuntimeLogger(log);
    logger.error(`Error while processing: ${SECRET}`, {
      error: new Error('outer', { cause: new Error(SECRET) }),
    });
    logger.error(`Worker thread failed: Error: ${SECRET}`, new Error(SECRET));
    logger.log('INFO', `thrown: ${SECRET}`, { err: SECRET });
    expect(lines).toEqual([
      {
        level: 'error',
        message: 'Error while processing: [redacted]',
        fields: { errorType: 'Error > Error' },
      },
      { level: 'error', message: 'Worker thread failed: Error: [redacted]', fields: { errorType: 'Error' } },
      { level: 'info', message: 'thrown: [redacted]', fields: { errorType: 'string' } },
    ]);
  });

  it('passes lines without fields on at their level', () => {
    const { log, lines } = recordedLogger();
    const logger = createRuntimeLogger(log);
    logger.trace('a');
    logger.debug('b');
    logger.info('c');
    expect(lines).toEqual([
      { level: 'trace', message: 'a', fields: {} },
      { level: 'debug', message: 'b', fields: {} },
      { level: 'info', message: 'c', fields: {} },
    ]);
  });
});
