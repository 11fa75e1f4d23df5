import type { Api } from '../api';
import { requiredText, type CallParameters } from '../parameters';

/** A refusal by the service behind the gateway, answered with HTTP 200. */
export class BusinessError extends Error {
  override readonly name = 'BusinessError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * An API of the cross-border solution: one parameter that holds JSON, and its result in an
 * envelope. Some of the platform's own write `success` as text.
 */
export function crossBorderApi(
  parameter: string,
  answer: (json: string) => unknown,
  success: true | 'true' = true,
): Api {
  return {
    requires: { signature: true, accessToken: true, subscription: true },
    acceptsBareCall: false,
    async answer({ parameters }) {
      return { result: await envelope(parameters, parameter, answer, success) };
    },
  };
}

async function envelope(
  parameters: CallParameters,
  parameter: string,
  answer: (json: string) => unknown,
  success: true | 'true',
) {
  try {
    const result = await answer(requiredText(parameters, parameter));
    return { success, code: '200', message: 'Success', result };
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    return {
      success: success === true ? false : 'false',
      code: error.code,
      message: error.message,
      result: null,
    };
  }
}
