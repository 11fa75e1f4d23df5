import * as z from 'zod/mini';
import type { RunningGateway } from '../../../demo/gateway/gateway';
import { APP, searchByImage } from './test-gateway';

export const SECOND = 1000;
export const DAY = 24 * 60 * 60 * SECOND;
export const REDIRECT_URI = `https://${'a'.repeat(32)}.chromiumapp.org/1688`;
const CLIENT = { client_id: APP.key, client_secret: APP.secret };

type Fields = Record<string, string>;

/** Presses "Allow" on the page. */
function allow(gateway: RunningGateway, fields: Fields): Promise<Response> {
  return fetch(`${gateway.url}/oauth/authorize`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: APP.key, ...fields }),
    headers: { Origin: gateway.url },
    redirect: 'manual',
  });
}

export async function obtainCode(gateway: RunningGateway): Promise<string> {
  const response = await allow(gateway, { redirect_uri: REDIRECT_URI });
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

function getToken(
  gateway: RunningGateway,
  fields: Fields,
  appKey = `/${APP.key}`,
): Promise<Response> {
  return fetch(`${gateway.url}/openapi/http/1/system.oauth2/getToken${appKey}`, {
    method: 'POST',
    body: new URLSearchParams({ ...CLIENT, ...fields }),
  });
}

function redeem(gateway: RunningGateway, code: string, fields: Fields = {}): Promise<Response> {
  return getToken(gateway, {
    grant_type: 'authorization_code',
    need_refresh_token: 'true',
    redirect_uri: REDIRECT_URI,
    code,
    ...fields,
  });
}

const tokens = z.object({ access_token: z.string(), refresh_token: z.string() });

export async function obtainTokens(gateway: RunningGateway) {
  return tokens.parse(await (await redeem(gateway, await obtainCode(gateway))).json());
}

export function refresh(gateway: RunningGateway, refreshToken: string): Promise<Response> {
  return getToken(gateway, { grant_type: 'refresh_token', refresh_token: refreshToken });
}

export async function searchStatus(gateway: RunningGateway, token: string): Promise<number> {
  return (await searchByImage(gateway, { app: { ...APP, token } })).status;
}
