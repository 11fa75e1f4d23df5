import type { ErrorCode, ErrorDetail, Failure } from './model/error-codes';

export { ERROR_CODES, type ErrorCode, type ErrorDetail, type Failure } from './model/error-codes';

/** The only error type that `utils` throws. `cause` keeps the caught error. */
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

/** Checks the name, because the class may come from another bundle. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError';
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

export function toFailure(error: AppError): Failure {
  return { code: error.code, ...(error.detail ? { detail: error.detail } : {}) };
}

/** The failure to store for any thrown value. */
export function failureOf(error: unknown): Failure {
  if (isAppError(error)) return toFailure(error);
  if (isAbort(error)) return { code: 'cancelled' };
  console.error(error); // a bug: all expected errors are `AppError` here
  return { code: 'interrupted' };
}
