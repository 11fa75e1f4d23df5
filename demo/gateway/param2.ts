import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { type App, findApp } from './accounts';
import { GatewayError } from './refusal';
import { JSON_TYPE, toJson } from './answers';
import type { Tokens } from './tokens';
import { readBy } from './schema';

interface Param2Deps {
  /** APIs by `namespace/name`. */
  readonly apis: ReadonlyMap<string, Api>;
  readonly tokens: Tokens;
  /** Counts a call of an app against its rate limit. */
  readonly countCall: (appKey: string) => void;
  /** Called for every call of an existing API, before its checks. */
  readonly beforeCall: () => void;
}

/**
 * The route `/param2/1/<namespace>/<name>[/<appKey>]`. The checks come in the platform's order:
 * app key, signature, token, permission, arguments.
 */
export function createParam2Routes({ apis, tokens, countCall, beforeCall }: Param2Deps): Hono {
  return new Hono().on(['GET', 'POST'], '/param2/1/:namespace/:name/:appKey?', async (c) => {
    const { namespace, name, appKey } = c.req.param();
    const apiName = `${namespace}/${name}`;
    const api = apis.get(apiName);
    if (api === undefined) throw new GatewayError('gw.APIUnsupported', apiName);

    beforeCall();
    const parameters = await readParameters(c.req.raw);
    const app = authenticate({ api, path: c.req.path, appKey, parameters }, tokens);
    countCall(app.key);
    if (api.requires.subscription) checkPermission(app, apiName);
    return c.body(toJson(await api.answer({ app, parameters })), 200, JSON_TYPE);
  });
}

function checkPermission(app: App, apiName: string): void {
  if (!app.subscriptions.includes(apiName)) throw new GatewayError('gw.APIACLDecline');
  if (!app.hasUsageLeft) throw new GatewayError('gw.NoUsageLeftError');
}

/** A call whose app is known and that passed every check but that of its arguments. */
interface Call {
  readonly app: App;
  readonly parameters: CallParameters;
}

/** An API behind the gateway: what a call must prove first, and its answer as JSON. */
export interface Api {
  readonly requires: {
    readonly signature: boolean;
    readonly accessToken: boolean;
    readonly subscription: boolean;
  };
  /** Whether the bare form is accepted too: no app key in the path, unsigned, a valid token. */
  readonly acceptsBareCall: boolean;
  answer(call: Call): string | object | Promise<object>;
}

/** What a call of a business API must prove, and its form. */
export const BUSINESS = {
  requires: { signature: true, accessToken: true, subscription: true },
  acceptsBareCall: false,
} as const;

interface ReceivedCall {
  readonly api: Api;
  /** The request's path, as sent. */
  readonly path: string;
  readonly appKey: string | undefined;
  readonly parameters: CallParameters;
}

/** Finds out which app calls, by app key, signature and token, in the platform's order. */
function authenticate(call: ReceivedCall, tokens: Tokens): App {
  if (call.appKey === undefined) return callerOfBareForm(call, tokens);
  const app = requireApp(call.appKey);
  checkSignature(call, app);
  if (call.api.requires.accessToken && tokenOwner(call.parameters, tokens) !== app.key) {
    throw new GatewayError('401');
  }
  return app;
}

/** The registered app with this key, or `gw.AppKeyMissing` / `gw.AppKeyNotFound`. */
export function requireApp(appKey: string | undefined): App {
  if (appKey === undefined) throw new GatewayError('gw.AppKeyMissing');
  const app = findApp(appKey);
  if (app === undefined) throw new GatewayError('gw.AppKeyNotFound');
  return app;
}

/** Without an app key in the path, only the token can tell who calls. */
function callerOfBareForm({ api, parameters }: ReceivedCall, tokens: Tokens): App {
  if (!api.acceptsBareCall || parameters.has(SIGNATURE_PARAMETER)) return requireApp(undefined);
  return requireApp(tokenOwner(parameters, tokens));
}

function checkSignature({ api, path, parameters }: ReceivedCall, app: App): void {
  const signature = textParameter(parameters, SIGNATURE_PARAMETER);
  if (signature === undefined) {
    if (api.requires.signature) throw new GatewayError('gw.SignatureMissing');
    return;
  }
  const expected = sign(app.secret, path.replace(/^\/openapi\//, ''), parameters);
  if (!equalInConstantTime(signature, expected)) throw new GatewayError('gw.SignatureInvalid');
}

/** The key of the app that the call's access token was issued to, or error `401`. */
function tokenOwner(parameters: CallParameters, tokens: Tokens): string {
  const token = textParameter(parameters, 'access_token');
  const appKey = token === undefined ? undefined : tokens.appKeyOf(token);
  if (appKey === undefined) throw new GatewayError('401');
  return appKey;
}

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
      throw new GatewayError('gw.ParamInvalid', `${name} is sent more than once`);
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
    (detail) => new GatewayError('gw.ParamInvalid', detail),
  );
}

/** A text parameter that has to be there and not empty, or `gw.ParamMissing`. */
export function requiredText(parameters: CallParameters, name: string): string {
  const value = textParameter(parameters, name);
  if (value === undefined || value === '') {
    throw new GatewayError('gw.ParamMissing', name);
  }
  return value;
}

async function readBody(request: Request): Promise<Iterable<[string, string | File]>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    if (request.method !== 'POST' || (await request.text()) === '') return [];
    throw new GatewayError('gw.ParamInvalid', `a body of type "${type}" is not a form`);
  }
  try {
    return await request.formData();
  } catch {
    throw new GatewayError('gw.ParamInvalid', 'the form cannot be read');
  }
}

/** The parameter that carries the signature and is therefore not part of it. */
export const SIGNATURE_PARAMETER = '_aop_signature';

type Parameter = readonly [name: string, value: string | File | null];

/**
 * The platform's request signature: upper-case hex of HMAC-SHA1 over the path and the sorted
 * parameters. `path` starts at `param2`, includes the app key and has no query. Values are the raw
 * strings as sent; files, nulls and the signature itself are left out.
 * Source: the platform's signature page, https://open.1688.com (system.signature).
 */
export function sign(secret: string, path: string, parameters: Iterable<Parameter>): string {
  const pairs = [...parameters].flatMap(([name, value]) =>
    typeof value === 'string' && name !== SIGNATURE_PARAMETER ? [name + value] : [],
  );
  // Sorting without a comparator orders by UTF-16 code unit, which is what the platform does;
  // localeCompare would not.
  const message = path + pairs.toSorted().join('');
  return createHmac('sha1', secret).update(message, 'utf8').digest('hex').toUpperCase();
}

/** Compares two secrets without telling by its duration how far they agree. */
export function equalInConstantTime(left: string, right: string): boolean {
  const a = Buffer.from(left, 'utf8');
  const b = Buffer.from(right, 'utf8');
  return a.length === b.length && timingSafeEqual(a, b);
}
