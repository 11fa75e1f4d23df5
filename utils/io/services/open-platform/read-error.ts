/** What the open platform says where it refuses. Pure. */
import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../../../core/errors';
import { parseAs } from '../../../core/parse';
import { field } from '../read-fields';
import { type Answer, codeOfStatus, detailOf, readCode, readOffMinutes } from '../answer';

/** The gateway's error codes. */
const CODES = new Map<string, ErrorCode>([
  ['401', 'token-expired'],
  ['gw.APIACLDecline', 'not-subscribed'],
  ['gw.SignatureInvalid', 'secret-wrong'],
  ['gw.SignatureMissing', 'secret-wrong'],
  ['gw.AppKeyMissing', 'key-unknown'],
  ['gw.AppKeyNotFound', 'key-unknown'],
  ['gw.QosAppFrequencyLimit', 'rate-limited'],
  ['gw.QosAPIFrequencyLimit', 'rate-limited'],
  ['gw.NoUsageLeftError', 'quota-used-up'],
  ['gw.RequestExpired', 'clock-wrong'],
  ['ISPInvokeTimeout', 'timed-out'],
  ['ISPInvokeError', 'service-down'],
]);

/** All known spellings of an error; each may come inside HTTP 200. */
const errorSchema = z.object({
  error_code: field,
  error_message: field,
  errorCode: field,
  errorMessage: field,
  success: field,
  code: field,
  message: field,
});

const isSuccessCode = (code: string) => code === '0' || code === '200' || code === 'success';

/**
 * The error of an answer, or undefined. An unknown code is `service-refused`.
 * @param body the parsed answer or its `result`; undefined where it is no JSON
 */
export function readError(
  body: unknown,
  answer: Pick<Answer, 'status' | 'headers'>,
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
  const message = fields.error_message ?? fields.errorMessage ?? fields.message;
  const detail = detailOf({ ...answer, host, body }, { code: serviceCode, message });
  const byStatus = codeOfStatus(answer.status, 'token-expired');
  if (serviceCode === undefined) return byStatus && new AppError(byStatus, { detail });
  const code = CODES.get(serviceCode) ?? byStatus ?? 'service-refused';
  if (code !== 'clock-wrong') return new AppError(code, { detail });
  const offMinutes = readOffMinutes(answer.headers);
  return new AppError(code, { detail: { ...detail, offMinutes } });
}
