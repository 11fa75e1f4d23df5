/** The AK gateway: one call, whose body is JSON. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import '../newer-bytes';
import { readError } from '../../utils/io/services/ak/read-error';
import { type AkKey, signHeaders } from '../../utils/io/services/ak/sign';
import { bytesOfBase64, checkPicture } from './picture';
import type { Api, FindApi, MemberRequest, Question, SignedCall, Signing } from './protocol';
import {
  check,
  count,
  decodeUtf8,
  readJsonText,
  requireNoQuery,
  requireType,
  words,
} from './read-fields';

const FIND_PRODUCT = '/api/find_product/1.0.0';
const VERSION = '1.0.0';
const PREFIX = '/ak';

export function akApis(account: { url: string; key: AkKey }): FindApi {
  const api: Api = {
    service: 'ak',
    account: 'ak',
    method: 'POST',
    name: 'find_product',
    read,
    sign: (question, signing) => signCall(account, question, signing),
    readError,
    isKept: () => true,
  };
  return (path) => (path === PREFIX + FIND_PRODUCT ? api : undefined);
}

/** No document names the limits: what the extension sends, and a picture that any service takes. */
const PICTURE = { formats: ['jpeg', 'png'], bytesBelow: 3 * 1024 * 1024, minSide: 1 } as const;

const schema = z
  .strictObject({
    pageSize: count(50),
    purchaseAmount: count(10_000_000),
    scoreLevel: z.enum(['high', 'medium', 'low']),
    sortType: z.optional(z.enum(['price_asc', 'price_desc', 'sold_desc'])),
    imgBase64: z.optional(z.string()),
    query: z.optional(words),
  })
  .check(
    z.refine(
      ({ imgBase64, query }) => imgBase64 !== undefined || query !== undefined,
      'imgBase64 or query must be there',
    ),
  );

function read(request: MemberRequest): Question {
  requireNoQuery(request);
  requireType(request, 'application/json');
  const asked = check(schema, readJsonText(decodeUtf8(request.body), 'The body'));
  if (asked.imgBase64 !== undefined) {
    checkPicture(bytesOfBase64(asked.imgBase64, 'imgBase64'), PICTURE);
  }
  // Written anew: a name that comes twice could be read as one here and as the other upstream.
  return { fields: { body: JSON.stringify(asked) } };
}

/** Node's own: 5 ms for 4 MB, in which nobody else is answered, instead of 40 ms. */
const md5Of = (bytes: Uint8Array) => Uint8Array.from(createHash('md5').update(bytes).digest());

async function signCall(
  { url, key }: { url: string; key: AkKey },
  { fields }: Question,
  { now }: Signing,
): Promise<SignedCall> {
  const body = fields.body ?? '';
  const headers = await signHeaders(key, {
    method: 'POST',
    path: FIND_PRODUCT,
    body,
    version: VERSION,
    time: Math.floor(now / 1000),
    nonce: randomBytes(4).toString('hex'),
    md5: md5Of,
  });
  return {
    url: url + FIND_PRODUCT,
    init: { method: 'POST', headers, body },
    secrets: [headers['x-csk-sign'] ?? ''],
  };
}
