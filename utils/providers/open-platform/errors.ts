/** The open platform's errors in our words. */
import * as v from 'valibot';
import { AppError, type ErrorCode, type ErrorDetail } from '../../errors';
import { readRetryAfter } from '../../retry-after';
import { parseAs } from '../../parse';
import { readText } from '../read';

const CODES: Record<string, ErrorCode> = {
  '401': 'token-expired',
  'gw.APIACLDecline': 'not-subscribed',
  'gw.SignatureInvalid': 'secret-wrong',
  'gw.SignatureMissing': 'secret-wrong',
  'gw.AppKeyMissing': 'key-unknown',
  'gw.AppKeyNotFound': 'key-unknown',
  'gw.QosAppFrequencyLimit': 'rate-limited',
  'gw.QosAPIFrequencyLimit': 'rate-limited',
  'gw.NoUsageLeftError': 'quota-used-up',
  'gw.RequestExpired': 'clock-wrong',
  ISPInvokeTimeout: 'timed-out',
  ISPInvokeError: 'service-down',
};

const field = v.optional(v.unknown());
/** All spellings of an error that were seen; any of them also inside HTTP 200. */
const errorSchema = v.object({
  error_code: field,
  error_message: field,
  errorCode: field,
  errorMessage: field,
  success: field,
  code: field,
  message: field,
});

const isSuccessCode = (code: string) => code === '0' || code === '200' || code === 'success';

function readCode(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : readText(value);
}

/**
 * The failure that an answer carries, or undefined. `body` is what the answer parsed to, undefined
 * where it was no JSON.
 */
export function readError(
  body: unknown,
  answer: { status: number; headers: Headers },
  host: string,
): AppError | undefined {
  const fields = parseAs(errorSchema, body) ?? {};
  const refused = fields.success === false || fields.success === 'false';
  const named = readCode(fields.error_code) ?? readCode(fields.errorCode);
  const serviceCode =
    named !== undefined && !isSuccessCode(named)
      ? named
      : refused
        ? (readCode(fields.code) ?? 'success:false')
        : undefined;
  const detail: ErrorDetail = {
    host,
    status: answer.status,
    retryAfterMs: readRetryAfter(answer.headers.get('Retry-After'), Date.now()),
    serviceCode,
    serviceMessage:
      readText(fields.error_message) ?? readText(fields.errorMessage) ?? readText(fields.message),
  };
  if (serviceCode !== undefined) {
    return new AppError(CODES[serviceCode] ?? codeOfStatus(answer.status) ?? 'service-refused', {
      detail,
    });
  }
  const code = codeOfStatus(answer.status);
  return code && new AppError(code, { detail });
}

/** What a status alone says, where the body names nothing. */
function codeOfStatus(status: number): ErrorCode | undefined {
  if (status === 401) return 'token-expired';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'service-down';
  return status >= 400 ? 'service-refused' : undefined;
}
