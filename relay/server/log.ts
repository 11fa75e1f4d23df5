/** Structured logs: a line a request. No header, no query, no body is logged, and secrets are hidden all the same. */
import { type DestinationStream, type Logger, pino } from 'pino';
import { Refusal } from '../refusal';

export type { Logger };

/** What `LOG_LEVEL` may be. */
export const LOG_LEVELS: readonly string[] = [...Object.keys(pino.levels.values), 'silent'];

/** A member's token where it does not belong, such as a path. */
const MEMBER_TOKENS = /fo1688_[\w-]+/g;

/** @param hide the secrets of the settings, which may be read again */
export function createLog(
  hide: (text: string) => string,
  { level = 'info', destination }: { level?: string; destination?: DestinationStream } = {},
): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    redact: { paths: ['*.authorization', '*.secret', '*.token', '*.refreshToken'], censor: '••••' },
    serializers: { err: describe, cause: describe },
    hooks: { streamWrite: (line: string) => hide(line).replaceAll(MEMBER_TOKENS, 'fo1688_••••') },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error's own words: the address that a failed call names has been left out by whoever threw it. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...(error instanceof Refusal ? { code: error.code } : { stack }),
    ...(cause instanceof Error && { cause: `${cause.name}: ${cause.message}` }),
  };
}
