import type { Api } from './api';
import { findApp, type App } from './apps';
import { GatewayError } from './errors';
import { textParameter, type CallParameters } from './parameters';
import { equalInConstantTime, sign, SIGNATURE_PARAMETER } from './signature';
import type { Tokens } from './tokens';

interface ReceivedCall {
  readonly api: Api;
  /** The request's path, as sent. */
  readonly path: string;
  readonly appKey: string | undefined;
  readonly parameters: CallParameters;
}

/** Finds out which app calls, by app key, signature and token, in the platform's order. */
export function authenticate(call: ReceivedCall, tokens: Tokens): App {
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
