import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { codeIn, Refusal } from './refusal';

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

type ErrorCode = keyof typeof ERRORS;

/** The refusal with this code, if there is one. */
export function findGatewayError(text: string): GatewayError | undefined {
  const code = codeIn(ERRORS, text);
  return code && new GatewayError(code);
}

interface ErrorOptions {
  /** What exactly is wrong, after the code's own message. Must not hold a secret. */
  readonly detail?: string;
  /** Seconds after which the call may be repeated. */
  readonly retryAfter?: number;
}

/** A refusal that is reported to the caller with the platform's error code and message. */
export class GatewayError extends Refusal {
  override readonly name = 'GatewayError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, { detail, retryAfter }: ErrorOptions = {}) {
    super([ERRORS[code].message, detail], retryAfter);
    this.code = code;
  }

  /** As the platform sends it; it repeats the message as `exception`. */
  respond(c: Context): Response {
    const { code, message } = this;
    const body = {
      error_code: code,
      error_message: message,
      exception: message,
      request_id: randomUUID(),
    };
    return c.json(body, ERRORS[code].status);
  }
}
