import * as z from 'zod/mini';
import { hostPattern } from '../../access';
import { AppError, type ErrorCode } from '../../errors';
import { OPEN_PLATFORM_URL } from '../../model/settings';
import { parseAs } from '../../parse';
import { field } from '../read-fields';
import { type Answer, codeOfStatus, detailOf, readCode, readOffMinutes } from '../request';
import type { ServiceInfo } from '../service';

export const openPlatformInfo: ServiceInfo = {
  id: 'open-platform',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl || OPEN_PLATFORM_URL)],
    pictures: ['https://*.alicdn.com/*'],
  }),
  capabilities: {
    picture: 'bytes',
    similarity: true,
    tiers: 'none',
    paging: true,
    sort: [],
    filters: [],
    crop: false,
    words: false,
    sellerOffers: false,
    details: false,
  },
};

/** The open platform's errors in our words. */

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

/** All spellings of an error that were seen; any of them also inside HTTP 200. */
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
 * The failure that an answer carries, or undefined. `body` is what the answer parsed to, or a part
 * of that; undefined where it was no JSON.
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
  const said = codeOfStatus(answer.status, 'token-expired');
  if (serviceCode === undefined) return said && new AppError(said, { detail });
  const code = CODES.get(serviceCode) ?? said ?? 'service-refused';
  if (code !== 'clock-wrong') return new AppError(code, { detail });
  const offMinutes = readOffMinutes(answer.headers);
  return new AppError(code, { detail: { ...detail, offMinutes } });
}
