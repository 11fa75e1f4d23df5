import type * as z from 'zod/mini';
import { GatewayError } from './errors';
import { readBy } from './schema';

/** The parameters of a call, from query and body together, by name. */
export type CallParameters = ReadonlyMap<string, string | File>;

/**
 * Reads the query and a form body (urlencoded or multipart).
 * Throws `gw.ParamInvalid` for another kind of body, a broken one and a name that comes twice:
 * two values would let the signed one differ from the one that is read.
 */
export async function readParameters(request: Request): Promise<CallParameters> {
  const parameters = new Map<string, string | File>();
  const pairs = [...new URL(request.url).searchParams, ...(await readBody(request))];
  for (const [name, value] of pairs) {
    if (parameters.has(name)) {
      throw new GatewayError('gw.ParamInvalid', { detail: `${name} is sent more than once` });
    }
    parameters.set(name, value);
  }
  return parameters;
}

/** A parameter that is text; a file part of that name does not count. */
export function textParameter(parameters: CallParameters, name: string): string | undefined {
  const value = parameters.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** The parameters of a schema, or `gw.ParamInvalid` that names the wrong one. */
export function readFields<S extends z.ZodMiniType>(
  schema: S,
  parameters: CallParameters,
): z.infer<S> {
  return readBy(
    schema,
    Object.fromEntries(parameters),
    (detail) => new GatewayError('gw.ParamInvalid', { detail }),
  );
}

/** A text parameter that has to be there and not empty, or `gw.ParamMissing`. */
export function requiredText(parameters: CallParameters, name: string): string {
  const value = textParameter(parameters, name);
  if (value === undefined || value === '') {
    throw new GatewayError('gw.ParamMissing', { detail: name });
  }
  return value;
}

async function readBody(request: Request): Promise<Iterable<[string, string | File]>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    if (request.method !== 'POST' || (await request.text()) === '') return [];
    throw new GatewayError('gw.ParamInvalid', { detail: `a body of type "${type}" is not a form` });
  }
  try {
    return await request.formData();
  } catch {
    throw new GatewayError('gw.ParamInvalid', { detail: 'the form cannot be read' });
  }
}
