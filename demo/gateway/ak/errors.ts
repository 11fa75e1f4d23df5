import type { Context } from 'hono';

/** Statuses that public clients of the AK gateway know; the body repeats them as `msgCode`. */
const MESSAGES = {
  400: '参数不合法',
  401: '签名无效或已过期',
  409: '系统繁忙，请稍后重试',
  429: '请求被限流，请稍后重试',
  500: '服务异常，请稍后重试',
  502: '网关错误',
  503: '服务不可用',
  504: '网关超时',
} as const;

type AkStatus = keyof typeof MESSAGES;

/** A refusal by the AK gateway. */
export class AkError extends Error {
  override readonly name = 'AkError';
  readonly status: AkStatus;
  readonly retryAfter: number | undefined;

  constructor(status: AkStatus, detail?: string, retryAfter?: number) {
    super([MESSAGES[status], detail].filter(Boolean).join(': '));
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** The error with this status as text, if there is one. */
export function findAkError(code: string): AkError | undefined {
  const status = [400, 401, 409, 429, 500, 502, 503, 504] as const;
  const found = status.find((value) => String(value) === code);
  return found === undefined ? undefined : new AkError(found);
}

export function akErrorResponse(c: Context, error: AkError): Response {
  if (error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter));
  const body = { success: false, msgCode: String(error.status), msgInfo: error.message };
  return c.json(body, error.status);
}
