/** What the reseller says where it refuses. Pure. */
import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../../../core/errors';
import { parseAs } from '../../../core/parse';
import { field } from '../read-fields';
import { type Answer, codeOfStatus, detailOf, readCode } from '../answer';

/** The service's codes are HTTP statuses, which the body repeats. */
const CODES = new Map<string, ErrorCode>([
  ['403', 'key-unknown'],
  ['439', 'quota-used-up'],
  ['499', 'service-down'], // "please try again"
  ['503', 'rate-limited'], // too many at the same time
]);

const errorSchema = z.object({ code: field, msg: field });

/** The error of an answer, or undefined. An unknown code is `service-refused`. */
export function readError(answer: Answer): AppError | undefined {
  const { code: named, msg } = parseAs(errorSchema, answer.body) ?? {};
  const code = readCode(named) ?? String(answer.status);
  if (code === '200' && answer.status < 400) return undefined;
  const byCode = CODES.get(code) ?? codeOfStatus(Number(code), 'key-unknown');
  const errorCode = byCode ?? codeOfStatus(answer.status, 'key-unknown');
  if (errorCode === undefined && readCode(named) === undefined) return undefined;
  return new AppError(errorCode ?? 'service-refused', {
    detail: detailOf(answer, { code: readCode(named), message: msg }),
  });
}
