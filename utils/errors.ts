/**
 * Every way the job can fail. A code needs a sentence in both languages and one action
 * (`error-messages.ts`), or the project does not compile.
 */
export const ERROR_CODES = [
  'no-picture',
  'picture-blocked',
  'picture-too-large',
  'picture-too-small',
  'picture-undecodable',
  'picture-private',
  'access-missing',
  'not-set-up',
  'key-unknown',
  'secret-wrong',
  'not-subscribed',
  'token-expired',
  'clock-wrong',
  'rate-limited',
  'quota-used-up',
  /** The user's own limit of calls. */
  'limit-reached',
  'service-refused',
  'service-down',
  'bad-answer',
  'offline',
  'timed-out',
  /** The service shows its results itself, of one picture at a time. */
  'one-by-one',
  'interrupted',
  'cancelled',
  'storage-full',
  /** It was found, and went to make room for newer results. */
  'results-dropped',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts beside a code, shown to the user. Never a secret, a token or a request body. */
export interface ErrorDetail {
  /** Host that was asked, without path or query. */
  host?: string | undefined;
  /** HTTP status. */
  status?: number | undefined;
  /** The service's own error code and text. */
  serviceCode?: string | undefined;
  serviceMessage?: string | undefined;
  /** How long the service asked to wait, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** It was a web page that answered, as of a network that wants a login. */
  isWebPage?: boolean | undefined;
  /** By how many minutes this computer's clock is ahead of the service's; negative: behind. */
  offMinutes?: number | undefined;
}

/** A failure as it is stored and sent: error classes do not survive either. */
export interface Failure {
  code: ErrorCode;
  detail?: ErrorDetail | undefined;
}

/** The one error type that `utils` throws. `cause` keeps what was caught. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail | undefined;

  constructor(code: ErrorCode, options: { detail?: ErrorDetail; cause?: unknown } = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.detail = options.detail;
  }
}

/** A guard by name: the class may come from another bundle. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError';
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

export function toFailure(error: AppError): Failure {
  return { code: error.code, ...(error.detail ? { detail: error.detail } : {}) };
}

/** What to store of anything that was thrown. */
export function failureOf(error: unknown): Failure {
  if (isAppError(error)) return toFailure(error);
  if (isAbort(error)) return { code: 'cancelled' };
  console.error(error); // ours to mend: everything foreign is an AppError by here
  return { code: 'interrupted' };
}
