/** What the relay itself refuses: a status, and a sentence that the extension shows. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const STATUS = {
  'member-unknown': 401,
  'service-unknown': 404,
  'bad-request': 400,
  'too-large': 413,
  'too-slow': 408,
  'queue-full': 429,
  'day-used-up': 429,
  'budget-used-up': 429,
  'upstream-failed': 502,
  closing: 503,
} as const satisfies Readonly<Record<string, ContentfulStatusCode>>;

export type RefusalCode = keyof typeof STATUS;

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Milliseconds after which it may succeed, rounded up to seconds in `Retry-After`. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: RefusalCode,
    message: string,
    { retryAfterMs, cause }: { retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }

  get status(): ContentfulStatusCode {
    return STATUS[this.code];
  }

  /** The body of the answer. The extension reads `code` (`utils/io/services/request.ts`). */
  get body(): { relay: { code: RefusalCode; message: string } } {
    return { relay: { code: this.code, message: this.message } };
  }
}
