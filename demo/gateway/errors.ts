import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';

/**
 * The platform's error codes that this gateway can reach (some only by `/__faults`), with the HTTP status each comes with.
 * `gw.ParamInvalid` stands for the documented "400 arguments", for which no code is published.
 */
const ERRORS = {
  '401': { status: 401, message: 'Request need user authorized' },
  'gw.APIACLDecline': { status: 400, message: 'AppKey is not allowed(acl)' },
  'gw.APIUnsupported': { status: 400, message: 'Unsupported API' },
  'gw.AppKeyMissing': { status: 400, message: 'The app key is missing from the path' },
  'gw.AppKeyNotFound': { status: 400, message: 'The app key is not registered' },
  'gw.NoUsageLeftError': { status: 400, message: 'SLA bill has no usage left' },
  'gw.ParamInvalid': { status: 400, message: 'Invalid parameter' },
  'gw.ParamMissing': { status: 400, message: 'Missing parameter' },
  'gw.QosAPIFrequencyLimit': { status: 400, message: 'API call limited' },
  'gw.QosAppFrequencyLimit': { status: 400, message: 'App call limited' },
  'gw.SignatureInvalid': { status: 400, message: 'Invalid signature' },
  'gw.SignatureMissing': { status: 400, message: 'The request is not signed' },
  'gw.SystemError': { status: 500, message: 'System error' },
  // A failure behind the gateway is answered with HTTP 200: a client has to read the body.
  ISPInvokeTimeout: { status: 200, message: 'The service behind the gateway took too long' },
  ISPInvokeError: { status: 200, message: 'The service behind the gateway failed' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** The error code of this name, if it is one. */
export function findErrorCode(text: string): ErrorCode | undefined {
  return Object.keys(ERRORS).find((code): code is ErrorCode => code === text);
}

interface ErrorOptions {
  /** What exactly is wrong, after the code's own message. Must not hold a secret. */
  readonly detail?: string;
  /** Seconds after which the call may be repeated. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** A refusal that is reported to the caller with the platform's error code and message. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: ErrorCode;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, { detail, retryAfter, cause }: ErrorOptions = {}) {
    const { message } = ERRORS[code];
    super(detail === undefined ? message : `${message}: ${detail}`, { cause });
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** True when the gateway failed, false when the caller's request was refused. */
  get isOwnFault(): boolean {
    const { status } = ERRORS[this.code];
    return status < 400 || status >= 500;
  }
}

/** Maps any error to one the caller may see: an unexpected one becomes `gw.SystemError`. */
export function toGatewayError(error: unknown): GatewayError {
  return error instanceof GatewayError
    ? error
    : new GatewayError('gw.SystemError', { cause: error });
}

/** The error as the platform sends it; it repeats the message as `exception`. */
export function errorResponse(c: Context, error: GatewayError): Response {
  const body = {
    error_code: error.code,
    error_message: error.message,
    exception: error.message,
    request_id: randomUUID(),
  };
  if (error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter));
  return c.json(body, ERRORS[error.code].status);
}
