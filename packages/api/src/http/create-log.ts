import { errorLogFields } from '../errors/error-log-fields.ts';
import { pino, type Logger, type LoggerOptions } from 'pino';

/**
 * A server's log as JSON lines, each naming its `part`. Whatever object a library attaches is reduced first: requests to nothing,
 * because their addresses hold tokens, and errors to types and stack frames, because their messages quote people.
 */
export function createLog(part: string, level: NonNullable<LoggerOptions['level']>): Logger {
  return pino({
    level,
    base: { part },
    serializers: { err: errorLogFields, error: errorLogFields, req: () => undefined, res: () => undefined },
  });
}
