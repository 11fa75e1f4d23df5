/** What the AK gateway says where it refuses. Pure. */
import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../../../core/errors';
import { parseAs } from '../../../core/parse';
import { field } from '../read-fields';
import { type Answer, codeOfStatus, detailOf, readCode, readOffMinutes } from '../answer';

const errorSchema = z.object({
  success: field,
  msgCode: field,
  msgInfo: field,
  code: field,
  message: field,
});

/** The gateway's codes are HTTP statuses, which also come inside 200. */
const CODES = new Map<string, ErrorCode>([
  ['403', 'key-unknown'],
  ['409', 'service-down'], // "busy, try again"
  ['504', 'timed-out'],
]);

/**
 * The error of an answer, or undefined. An unknown code is `service-refused`.
 * @param allowed see `readOffMinutes`
 */
export function readError(answer: Answer, allowed?: number): AppError | undefined {
  const fields = parseAs(errorSchema, answer.body) ?? {};
  const refused = fields.success === false || fields.success === 'false';
  if (!refused && answer.status < 400) return undefined;
  const named = readCode(fields.msgCode) ?? readCode(fields.code);
  const code = named ?? String(answer.status);
  const byCode = CODES.get(code) ?? codeOfStatus(Number(code), 'key-unknown');
  const errorCode = byCode ?? codeOfStatus(answer.status, 'key-unknown') ?? 'service-refused';
  const detail = detailOf(answer, { code: named, message: fields.msgInfo ?? fields.message });
  // The gateway answers the same code for a wrong key and for a wrong time of the request.
  const offMinutes =
    errorCode === 'key-unknown' ? readOffMinutes(answer.headers, allowed) : undefined;
  if (offMinutes === undefined) return new AppError(errorCode, { detail });
  return new AppError('clock-wrong', { detail: { ...detail, offMinutes } });
}
