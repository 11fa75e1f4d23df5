import * as v from 'valibot';
import { GatewayError } from '../errors';

/** What a parameter's JSON says, or `gw.ParamInvalid` that names what does not fit. */
export function readJson<S extends v.GenericSchema>(
  parameter: string,
  schema: S,
  text: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, parse(parameter, text));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = [parameter, v.getDotPath(issue)].filter(Boolean).join('.');
  throw new GatewayError('gw.ParamInvalid', { detail: `${place}: ${issue.message}` });
}

function parse(parameter: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GatewayError('gw.ParamInvalid', { detail: `${parameter} is no JSON`, cause });
  }
}
