import * as z from 'zod/mini';
import { BUSINESS, type Api } from '../param2';
import { SearchError } from '../finder';
import { requiredText, type CallParameters } from '../parameters';
import { GatewayError } from '../errors';
import { jsonText, readBy } from '../schema';

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
    ...BUSINESS,
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
    const refusal = businessErrorOf(error);
    if (refusal === undefined) throw error;
    const { code, message } = refusal;
    return { success: success === true ? false : 'false', code, message, result: null };
  }
}

function businessErrorOf(error: unknown): BusinessError | undefined {
  if (error instanceof SearchError && error.isPictureAtFault) {
    return new BusinessError('IMAGE_UNREADABLE', 'It cannot be decoded.');
  }
  return error instanceof BusinessError ? error : undefined;
}

/** What a parameter's JSON says, or `gw.ParamInvalid` that names what does not fit. */
export function readJson<S extends z.ZodMiniType>(
  parameter: string,
  schema: S,
  text: string,
): z.infer<S> {
  const refuse = (reason: string) =>
    new GatewayError('gw.ParamInvalid', { detail: `${parameter}: ${reason}` });
  return readBy(z.pipe(jsonText, schema), text, refuse);
}
