import type { Context } from 'hono';

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
export class OneboundError extends Error {
  override readonly name = 'OneboundError';
  readonly code: OneboundCode;
  readonly retryAfter: number | undefined;

  constructor(code: OneboundCode, detail?: string, retryAfter?: number) {
    super([REASONS[code], detail].filter(Boolean).join(': '));
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export function findOneboundError(text: string): OneboundError | undefined {
  const code = Object.keys(REASONS).find((name): name is OneboundCode => name === text);
  return code === undefined ? undefined : new OneboundError(code);
}

export function oneboundErrorResponse(c: Context, error: OneboundError): Response {
  if (error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter));
  const { message, code } = error;
  return c.json({ error: message, reason: message, error_code: code, request_id: code });
}
