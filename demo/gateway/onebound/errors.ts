import type { Context } from 'hono';
import { codeIn, Refusal } from '../refusal';

/** The reseller's codes. They all come inside HTTP 200. */
const REASONS = {
  '2000': 'item-not-found',
  '4000': 'server error',
  '4001': 'server error: the source does not answer',
  '4002': 'server error: the source answers nonsense',
  '4003': 'wrong argument',
  '4005': 'authentication failed',
  '4008': 'request frequency exceeds the limit',
  '4009': 'under maintenance',
} as const;

type OneboundCode = keyof typeof REASONS;

/** A refusal by the reseller. */
export class OneboundError extends Refusal {
  override readonly name = 'OneboundError';
  readonly code: OneboundCode;

  constructor(code: OneboundCode, detail?: string, retryAfter?: number) {
    super([REASONS[code], detail], retryAfter);
    this.code = code;
  }

  respond(c: Context): Response {
    const { message, code } = this;
    return c.json({ error: message, reason: message, error_code: code, request_id: code });
  }
}

/** The refusal with this code, if there is one. */
export function findOneboundError(text: string): OneboundError | undefined {
  const code = codeIn(REASONS, text);
  return code && new OneboundError(code);
}
