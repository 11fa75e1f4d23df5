import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import { IMAGE_SEARCH_API } from '../../../demo/gateway/accounts';
import type { GatewayOffer } from '../../../demo/gateway/catalogue';
import { type GatewayDeps, startGateway, type RunningGateway } from '../../../demo/gateway/gateway';
import { sign } from '../../../demo/gateway/param2';

export const APP = { key: '1000000', secret: 'demo-secret', token: 'demo-token' };

/**
 * A gateway on a free port for the running test, with as many offers as there are similarities. The
 * pictures of every other server are the shop's.
 */
export async function startTestGateway({
  similarities = [0.9, 0.8, 0.7],
  ...deps
}: Partial<GatewayDeps> & { similarities?: readonly number[] } = {}): Promise<RunningGateway> {
  const hits = similarities.map((similarity, index) => ({ id: String(101 + index), similarity }));
  const gateway = await startGateway({
    port: 0,
    deps: {
      offers: hits.map(({ id }) => offerWith(id)),
      retriever: { search: (_, limit) => Promise.resolve(hits.slice(0, limit)) },
      isShopPicture: () => true,
      ...deps,
    },
  });
  onTestFinished(() => gateway.close());
  return gateway;
}

export function offerWith(offerId: string): GatewayOffer {
  return {
    offerId,
    title: `保温杯 ${offerId}`,
    picture: '/no/such/picture.jpg',
    price: '14.20',
    minOrderQuantity: 2,
    sellerId: 'b2b-7',
    sellerName: '永康市杯业有限公司',
  };
}

/** A clock that stands still until it is moved. */
export function createClock(start = Date.UTC(2026, 9, 10, 8, 45, 52, 223)) {
  let time = start;
  return {
    now: () => time,
    advance: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

export function picture(options: {
  width: number;
  height: number;
  format?: 'jpeg' | 'png' | 'webp' | 'gif';
}): Promise<Buffer> {
  const { width, height, format = 'jpeg' } = options;
  const image = sharp({ create: { width, height, channels: 3, background: '#c2410c' } });
  return image.toFormat(format).toBuffer();
}

type Fields = Record<string, string>;

/** POSTs a signed call with `fields`, urlencoded. */
export function callApi(
  gateway: RunningGateway,
  apiName: string,
  fields: Fields = {},
  app = APP,
): Promise<Response> {
  const path = `param2/1/${apiName}/${app.key}`;
  const body = new URLSearchParams(fields);
  body.set('_aop_signature', sign(app.secret, path, body));
  return fetch(`${gateway.url}/openapi/${path}`, { method: 'POST', body });
}

/** POSTs a signed image search with a good picture, a good token and the fields given. */
export async function searchByImage(
  gateway: RunningGateway,
  options: { fields?: Fields; image?: Blob | string | null; app?: typeof APP } = {},
): Promise<Response> {
  const { fields = {}, image = await goodImage(), app = APP } = options;
  const path = `param2/1/${IMAGE_SEARCH_API}/${app.key}`;
  const form = new FormData();
  form.set('access_token', app.token);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (image !== null) form.set('image', image);
  form.set('_aop_signature', sign(app.secret, path, form));
  return fetch(`${gateway.url}/openapi/${path}`, { method: 'POST', body: form });
}

/** A `Blob` gets the name "blob", so only its bytes tell its type. */
async function goodImage(): Promise<Blob> {
  return new Blob([Uint8Array.from(await picture({ width: 256, height: 256 }))]);
}
