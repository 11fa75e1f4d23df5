import type * as z from 'zod/mini';
import { GatewayError } from '../errors';
import { firstIssue } from '../schema';

/** What a parameter's JSON says, or `gw.ParamInvalid` that names what does not fit. */
export function readJson<S extends z.ZodMiniType>(
  parameter: string,
  schema: S,
  text: string,
): z.infer<S> {
  const result = schema.safeParse(parse(parameter, text));
  if (result.success) return result.data;
  const { at, message } = firstIssue(result.error);
  const place = [parameter, at].filter(Boolean).join('.');
  throw new GatewayError('gw.ParamInvalid', { detail: `${place}: ${message}` });
}

function parse(parameter: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GatewayError('gw.ParamInvalid', { detail: `${parameter} is no JSON` });
  }
}
