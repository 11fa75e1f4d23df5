import { CROSS_BORDER } from '../../../../../demo/gateway/apps';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import { APP, callApi, picture } from '../../../../support/gateway/test-gateway';

type Name = keyof typeof CROSS_BORDER;

const PARAMETERS: Record<Name, string> = {
  upload: 'uploadImageParam',
  imageQuery: 'offerQueryParam',
  detail: 'offerDetailParam',
  keywordQuery: 'offerQueryParam',
  sellerOffers: 'offerQueryParam',
};

/** POSTs a signed call whose one parameter is this value as JSON, or this text. */
function call(gateway: RunningGateway, name: Name, value: object | string, app = APP) {
  const json = typeof value === 'string' ? value : JSON.stringify(value);
  const fields = { access_token: app.token, [PARAMETERS[name]]: json };
  return callApi(gateway, CROSS_BORDER[name], fields, app);
}

/** The service's answer, without a check of its envelope. */
export async function answerTo(gateway: RunningGateway, name: Name, value: object) {
  const answer: unknown = await (await call(gateway, name, value)).json();
  return answer;
}

export async function base64(format: 'jpeg' | 'png' | 'webp' = 'jpeg', width = 400, height = 300) {
  return (await picture({ width, height, format })).toString('base64');
}

/** Uploads a picture of 400 × 300 and returns its id. */
export async function uploadedId(gateway: RunningGateway): Promise<string> {
  const text = await (await call(gateway, 'upload', { imageBase64: await base64() })).text();
  const [, id = ''] = /"result":"(\d+)"/.exec(text) ?? [];
  return id;
}

export const PAGE = { beginPage: 1, pageSize: 20, country: 'en' } as const;
