import * as z from 'zod/mini';
import { hostPattern } from '../../access';
import { AppError, type ErrorCode } from '../../errors';
import { parseAs } from '../../parse';
import { field } from '../read-fields';
import { type Answer, codeOfStatus, detailOf, readCode } from '../request';
import type { ServiceInfo } from '../service';

export const oneboundInfo: ServiceInfo = {
  id: 'onebound',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: ['https://*.alicdn.com/*'],
  }),
  capabilities: {
    picture: 'bytes',
    similarity: false,
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

/** OneBound's errors in our words. They come inside 200. */

const CODES = new Map<string, ErrorCode>([
  ['4000', 'service-down'],
  ['4001', 'service-down'],
  ['4002', 'service-down'],
  ['4005', 'key-unknown'],
  ['4008', 'rate-limited'],
  ['4009', 'service-down'], // maintenance
]);
/** A search that found nothing. */
export const NO_RESULT = '2000';

const errorSchema = z.object({ error_code: field, error: field, reason: field });

export function readErrorCode(body: unknown): string | undefined {
  return readCode(parseAs(errorSchema, body)?.error_code);
}

export function readError(answer: Answer): AppError | undefined {
  const { error, reason } = parseAs(errorSchema, answer.body) ?? {};
  const named = readErrorCode(answer.body);
  // Digits that were sent as a number have lost their zeros.
  const isRefusal = named !== undefined && named !== NO_RESULT && !/^0*$/.test(named);
  const said = codeOfStatus(answer.status, 'key-unknown');
  const code = isRefusal ? (CODES.get(named) ?? said ?? 'service-refused') : said;
  if (code === undefined) return undefined;
  const message = reason ?? error;
  return new AppError(code, {
    detail: detailOf(answer, { code: isRefusal ? named : undefined, message }),
  });
}
