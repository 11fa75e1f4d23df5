/** What a team's relay itself refuses, before or after it has asked the service: `relay/refusal.ts`. */
import * as z from 'zod/mini';
import { policyOf } from '../../core/error-policy';
import { AppError, type ErrorCode } from '../../core/errors';
import { parseAs } from '../../core/parse';
import { type Answer, detailOf } from './answer';
import { field, readString } from './read-fields';

const refusalSchema = z.object({ relay: z.object({ code: field, message: field }) });

const CODES = new Map<string, ErrorCode>([
  ['member-unknown', 'member-unknown'],
  ['service-unknown', 'service-refused'],
  ['bad-request', 'service-refused'],
  ['too-large', 'service-refused'],
  ['too-slow', 'timed-out'],
  ['queue-full', 'rate-limited'],
  ['day-used-up', 'team-limit'],
  ['budget-used-up', 'team-limit'],
  ['closing', 'service-down'],
  ['upstream-failed', 'bad-answer'],
]);

/** The relay's refusal, or undefined where the service behind it has answered. */
export function readRefusal(answer: Answer): AppError | undefined {
  const refused = parseAs(refusalSchema, answer.body)?.relay;
  const named = readString(refused?.code);
  if (named === undefined) return undefined;
  const detail = detailOf(answer, { code: named, message: refused?.message });
  return new AppError(CODES.get(named) ?? 'service-refused', { detail });
}

/** The error, or that of the team where the service refused the account of the relay: a member can do nothing about it. */
export function asMember(error: AppError | undefined): AppError | undefined {
  if (!error || policyOf(error.code).concerns !== 'account') return error;
  const code = error.code === 'quota-used-up' ? 'team-limit' : 'team-trouble'; // a quota comes back by itself
  return new AppError(code, { ...(error.detail && { detail: error.detail }) });
}
