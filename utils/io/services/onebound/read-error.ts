/** What the reseller says where it refuses. Pure. */
import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../../../core/errors';
import { parseAs } from '../../../core/parse';
import { field } from '../read-fields';
import { type Answer, codeOfStatus, detailOf, readCode } from '../answer';

/** The service's error codes, which come inside HTTP 200. */
const CODES = new Map<string, ErrorCode>([
  ['4000', 'service-down'],
  ['4001', 'service-down'],
  ['4002', 'service-down'],
  ['4005', 'key-unknown'],
  ['4008', 'rate-limited'],
  ['4009', 'service-down'], // maintenance
]);
/** A search without results. */
export const NO_RESULT = '2000';

const errorSchema = z.object({ error_code: field, error: field, reason: field });

export function readErrorCode(body: unknown): string | undefined {
  return readCode(parseAs(errorSchema, body)?.error_code);
}

/** The error of an answer, or undefined. An unknown code is `service-refused`. */
export function readError(answer: Answer): AppError | undefined {
  const { error, reason } = parseAs(errorSchema, answer.body) ?? {};
  const named = readErrorCode(answer.body);
  // Success is `0000`, which is 0 where it is sent as a number.
  const isRefusal = named !== undefined && named !== NO_RESULT && !/^0*$/.test(named);
  const byStatus = codeOfStatus(answer.status, 'key-unknown');
  const code = isRefusal ? (CODES.get(named) ?? byStatus ?? 'service-refused') : byStatus;
  if (code === undefined) return undefined;
  const message = reason ?? error;
  return new AppError(code, {
    detail: detailOf(answer, { code: isRefusal ? named : undefined, message }),
  });
}
