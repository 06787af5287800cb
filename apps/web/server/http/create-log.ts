import { errorLogFields } from '@lanyard/api/errors/error-log-fields';
import { pino, type Logger, type LoggerOptions } from 'pino';

/**
 * The server's log as JSON lines. Whatever object a library attaches is reduced first: requests to nothing,
 * because their addresses hold tokens, and errors to types and stack frames, because their messages quote people.
 */
export function createLog(level: NonNullable<LoggerOptions['level']>): Logger {
  return pino({
    level,
    base: { part: 'web' },
    serializers: { err: errorLogFields, error: errorLogFields, req: () => undefined, res: () => undefined },
  });
}
