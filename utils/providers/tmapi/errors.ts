/** TMAPI's errors in our words. Its codes are statuses, which the body repeats. */
import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../../errors';
import { parseAs } from '../../parse';
import { codeOfStatus, detailOf, readCode, type Answer } from '../failure';
import { field } from '../read';

const CODES = new Map<string, ErrorCode>([
  ['403', 'key-unknown'],
  ['439', 'quota-used-up'],
  ['499', 'service-down'], // "please try again"
  ['503', 'rate-limited'], // too many at the same time
]);

const errorSchema = z.object({ code: field, msg: field });

export function readError(answer: Answer): AppError | undefined {
  const { code: named, msg } = parseAs(errorSchema, answer.body) ?? {};
  const code = readCode(named) ?? String(answer.status);
  if (code === '200' && answer.status < 400) return undefined;
  const meant = CODES.get(code) ?? codeOfStatus(Number(code), 'key-unknown');
  const said = meant ?? codeOfStatus(answer.status, 'key-unknown');
  if (said === undefined && readCode(named) === undefined) return undefined;
  return new AppError(said ?? 'service-refused', {
    detail: detailOf(answer, { code: readCode(named), message: msg }),
  });
}
