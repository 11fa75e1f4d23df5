import { codeIn, Refusal } from '../refusal';

/** Statuses that public clients of the AK gateway know; the body repeats them as `msgCode`. */
const MESSAGES = {
  '400': '参数不合法',
  '401': '签名无效或已过期',
  '409': '系统繁忙，请稍后重试',
  '429': '请求被限流，请稍后重试',
  '500': '服务异常，请稍后重试',
  '502': '网关错误',
  '503': '服务不可用',
  '504': '网关超时',
} as const;

type AkCode = keyof typeof MESSAGES;

/** A refusal by the AK gateway. */
export class AkError extends Refusal {
  override readonly name = 'AkError';
  readonly code: AkCode;

  constructor(code: AkCode, detail?: string, retryAfter?: number) {
    super([MESSAGES[code], detail], retryAfter);
    this.code = code;
  }

  respond(): Response {
    const { code, message } = this;
    return Response.json(
      { success: false, msgCode: code, msgInfo: message },
      { status: Number(code) },
    );
  }
}

/** The refusal with this code, if there is one. */
export function findAkError(text: string): AkError | undefined {
  const code = codeIn(MESSAGES, text);
  return code && new AkError(code);
}
