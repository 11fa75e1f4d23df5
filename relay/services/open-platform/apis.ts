/** The open platform's calls that the extension makes, and no others. */
import * as z from 'zod/mini';
import { readError } from '../../../utils/io/services/open-platform/read-error';
import type { OpenPlatformAccount } from '../../config/config';
import { pictureAddress } from '../picture-address';
import type { Api, FindApi, MemberRequest, Question } from '../protocol';
import { check, countText, readUrlEncoded, requireNoQuery } from '../read-fields';
import type { ServiceName } from '../service';
import {
  detailQuery,
  hasImageId,
  imageQuery,
  jsonField,
  keywordQuery,
  readUpload,
  sellerQuery,
} from './cross-border';
import { readImageSearch } from './image-search';
import { signCall } from './sign-call';

const IMAGE_SEARCH = 'param2/1/com.alibaba.product/alibaba.product.image.search';
const SIMILAR_OFFERS = 'param2/1/com.alibaba.linkplus/alibaba.cross.similar.offer.search';
const CROSS_BORDER = 'param2/1/com.alibaba.fenxiao.crossborder';
const CURRENT_TIME = 'param2/1/system/currentTime';

interface Row {
  path: string;
  read: Api['read'];
  isKept?: Api['isKept'];
  /** Default: yes. */
  hasToken?: boolean;
}

export function openPlatformApis(account: OpenPlatformAccount): FindApi {
  const byPath = new Map<string, Api>();
  for (const service of account.services) {
    for (const row of rowsOf(service, account)) {
      byPath.set(`/openapi/${row.path}`, apiOf(row, service, account));
    }
  }
  return (path) => byPath.get(path);
}

function rowsOf(service: ServiceName, { url }: OpenPlatformAccount): Row[] {
  /** Call without permission and token: it proves address, key and secret. */
  const time = {
    path: CURRENT_TIME,
    read: readNothing,
    isKept: () => false,
    hasToken: false,
  };
  if (service === 'open-platform') return [time, { path: IMAGE_SEARCH, read: readImageSearch }];
  if (service === 'similar-offer') {
    const schema = z.strictObject({
      picUrl: pictureAddress(url),
      page: z._default(countText(999_999), '1'),
    });
    return [time, { path: SIMILAR_OFFERS, read: (request) => readForm(request, schema) }];
  }
  const query = (name: string, schema: z.ZodMiniType, field = 'offerQueryParam') => ({
    path: `${CROSS_BORDER}/${name}`,
    read: jsonField(field, schema),
  });
  return [
    time,
    { path: `${CROSS_BORDER}/product.image.upload`, read: readUpload, isKept: hasImageId },
    query('product.search.imageQuery', imageQuery),
    query('product.search.keywordQuery', keywordQuery),
    query('product.search.querySellerOfferList', sellerQuery),
    query('product.search.queryProductDetail', detailQuery, 'offerDetailParam'),
  ];
}

function apiOf(
  { path, read, isKept = () => true, hasToken = true }: Row,
  service: ServiceName,
  account: OpenPlatformAccount,
): Api {
  return {
    service,
    account: 'open-platform',
    method: 'POST',
    name: path.split('/').at(-1) ?? path,
    read: (request) => {
      requireNoQuery(request);
      return read(request);
    },
    sign: (question, { token, ...signing }) =>
      signCall(account, path, question, { ...signing, ...(hasToken && { token }) }),
    readError: ({ body, ...answer }) =>
      readError(body, answer, answer.host) ?? readError(resultOf(body), answer, answer.host),
    isKept,
  };
}

function readForm(request: MemberRequest, schema: z.ZodMiniType<Record<string, string>>): Question {
  return { fields: check(schema, Object.fromEntries(readUrlEncoded(request))) };
}

/** An empty form has no type. */
function readNothing(request: MemberRequest): Question {
  return request.body.length === 0 ? { fields: {} } : readForm(request, z.strictObject({}));
}

function resultOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
}
