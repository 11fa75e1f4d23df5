import { Hono } from 'hono';
import type { Api } from './api';
import type { App } from './apps';
import { authenticate } from './authenticate';
import { GatewayError } from './errors';
import { readParameters } from './parameters';
import { JSON_TYPE, toJson } from './to-json';
import type { Tokens } from './tokens';

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
