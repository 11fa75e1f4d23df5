/** The reseller TMAPI: a picture's address is converted, then searched with. */
import * as z from 'zod/mini';
import { readError } from '../../utils/io/services/tmapi/read-error';
import { pictureAddress, uploadedPicture } from './picture-address';
import type { Api, FindApi, SignedCall } from './protocol';
import {
  check,
  countText,
  decodeUtf8,
  readJsonText,
  readQuery,
  requireNoBody,
  requireNoQuery,
  requireType,
} from './read-fields';

interface Account {
  url: string;
  token: string;
}

const PREFIX = '/tmapi/1688';
const SEARCH = '/search/image';
const CONVERT = '/tools/image/convert_url';

export function tmapiApis(account: Account): FindApi {
  const byPath = new Map([
    [PREFIX + CONVERT, convertOf(account)],
    [PREFIX + SEARCH, searchOf(account)],
  ]);
  return (path) => byPath.get(path);
}

const shared = { service: 'tmapi', account: 'tmapi', readError, isKept: () => true } as const;

function convertOf(account: Account): Api {
  const schema = z.strictObject({
    url: pictureAddress(account.url),
    search_api_endpoint: z._default(z.literal(SEARCH), SEARCH),
  });
  return {
    ...shared,
    method: 'POST',
    name: CONVERT.slice(1),
    read: (request) => {
      requireNoQuery(request);
      requireType(request, 'application/json');
      const asked = check(schema, readJsonText(decodeUtf8(request.body), 'The body'));
      return { fields: { body: JSON.stringify(asked) } };
    },
    sign: ({ fields }) =>
      signCall(
        account,
        CONVERT,
        {},
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: fields.body ?? '',
        },
      ),
  };
}

function searchOf(account: Account): Api {
  const schema = z.strictObject({
    img_url: uploadedPicture(account.url),
    page: z._default(countText(100_000), '1'),
    page_size: z._default(countText(20), '20'),
    sort: z._default(z.enum(['default', 'sales', 'price_up', 'price_down']), 'default'),
  });
  return {
    ...shared,
    method: 'GET',
    name: SEARCH.slice(1),
    read: (request) => {
      requireNoBody(request);
      return { fields: check(schema, Object.fromEntries(readQuery(request))) };
    },
    sign: ({ fields }) => signCall(account, SEARCH, fields, { method: 'GET' }),
  };
}

/** The token goes into the address: TMAPI reads it from there alone, with POST too. */
function signCall(
  { url, token }: Account,
  api: string,
  query: Record<string, string>,
  init: RequestInit,
): SignedCall {
  const address = new URLSearchParams({ apiToken: token, ...query });
  return { url: `${url}/1688${api}?${address}`, init, secrets: [] };
}
