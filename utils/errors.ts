import type { ErrorCode, ErrorDetail, Failure } from './model/error-codes';

export { ERROR_CODES, type ErrorCode, type ErrorDetail, type Failure } from './model/error-codes';

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
