/** The reseller OneBound: a picture is uploaded, its address is searched with. */
import * as z from 'zod/mini';
import { MARKETS } from '../../utils/core/model/settings';
import { readError } from '../../utils/io/services/onebound/read-error';
import { bytesOfBase64, checkPicture } from './picture';
import { uploadedPicture } from './picture-address';
import type { Api, FindApi, MemberRequest, Question, SignedCall } from './protocol';
import {
  check,
  countText,
  readQuery,
  readUrlEncoded,
  requireNoBody,
  requireNoQuery,
} from './read-fields';

interface Account {
  url: string;
  key: string;
  secret: string;
}

const PREFIX = '/onebound';
/** Pictures that it takes: no WebP. */
const PICTURE = {
  formats: ['jpeg', 'png', 'gif'],
  bytesBelow: 3 * 1024 * 1024,
  minSide: 1,
} as const;

export function oneboundApis(account: Account): FindApi {
  const byPath = new Map<string, Api>();
  const imgid = uploadedPicture(account.url);
  const page = z._default(countText(100_000), '1');
  const paged = z.strictObject({ imgid, page, page_size: z._default(countText(50), '20') });
  const apis = [
    ...MARKETS.flatMap((market) => [uploadOf(market, account), searchOf(market, paged, account)]),
    // Searches in other markets, with the parameters that are documented for each
    // (`utils/io/services/onebound/market.ts`).
    searchOf('alibaba', z.strictObject({ imgid }), account),
    uploadOf('aliexpress', account),
    searchOf('aliexpress', z.strictObject({ imgid, page }), account),
  ];
  for (const api of apis) {
    // The reseller's own texts end these with a slash, and do not.
    byPath.set(`${PREFIX}/${api.name}`, api);
    byPath.set(`${PREFIX}/${api.name}/`, api);
  }
  return (path) => byPath.get(path);
}

const shared = { service: 'onebound', account: 'onebound', readError, isKept: () => true } as const;

const upload = z.strictObject({ imgcode: z.string('is missing') });

function uploadOf(market: string, account: Account): Api {
  const name = `${market}/upload_img`;
  return {
    ...shared,
    method: 'POST',
    name,
    read: (request) => {
      requireNoQuery(request);
      const { imgcode } = check(upload, Object.fromEntries(readUrlEncoded(request)));
      checkPicture(bytesOfBase64(imgcode, 'imgcode'), PICTURE);
      return { fields: { imgcode } };
    },
    sign: ({ fields }) =>
      signCall(account, name, {}, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

function searchOf(
  market: string,
  schema: z.ZodMiniType<Record<string, string>>,
  account: Account,
): Api {
  const name = `${market}/item_search_img`;
  return {
    ...shared,
    method: 'GET',
    name,
    read: (request: MemberRequest): Question => {
      requireNoBody(request);
      return { fields: check(schema, Object.fromEntries(readQuery(request))) };
    },
    sign: ({ fields }) => signCall(account, name, fields, { method: 'GET' }),
  };
}

/** Key and secret go into the address: OneBound reads them from there alone, with POST too. */
function signCall(
  { url, key, secret }: Account,
  name: string,
  query: Record<string, string>,
  init: RequestInit,
): SignedCall {
  const address = new URLSearchParams({ key, secret, ...query });
  return { url: `${url}/${name}/?${address}`, init, secrets: [] };
}
