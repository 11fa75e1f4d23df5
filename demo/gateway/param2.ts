import { Hono } from 'hono';
import { type App, findApp } from './apps';
import { GatewayError } from './errors';
import { readParameters, type CallParameters, textParameter } from './parameters';
import { JSON_TYPE, toJson } from './answers';
import type { Tokens } from './tokens';
import { equalInConstantTime, sign, SIGNATURE_PARAMETER } from './signature';

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
    if (api === undefined) throw new GatewayError('gw.APIUnsupported', { detail: apiName });

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
