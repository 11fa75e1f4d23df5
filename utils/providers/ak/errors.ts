/** The AK gateway's errors in our words. */
import * as v from 'valibot';
import { AppError, type ErrorCode } from '../../errors';
import { parseAs } from '../../parse';
import { codeOfStatus, detailOf, readCode, type Answer } from '../failure';
import { field } from '../read';

const errorSchema = v.object({
  success: field,
  msgCode: field,
  msgInfo: field,
  code: field,
  message: field,
});

/** Its codes are statuses, which also come inside 200. */
const CODES: Record<string, ErrorCode> = {
  '403': 'key-unknown',
  '409': 'service-down', // "busy, try again"
  '504': 'timed-out',
};

export function readError(answer: Answer): AppError | undefined {
  const fields = parseAs(errorSchema, answer.body) ?? {};
  const refused = fields.success === false || fields.success === 'false';
  if (!refused && answer.status < 400) return undefined;
  const named = readCode(fields.msgCode) ?? readCode(fields.code);
  const code = named ?? String(answer.status);
  const meant = CODES[code] ?? codeOfStatus(Number(code), 'key-unknown');
  return new AppError(meant ?? codeOfStatus(answer.status, 'key-unknown') ?? 'service-refused', {
    detail: detailOf(answer, { code: named, message: fields.msgInfo ?? fields.message }),
  });
}
