/**
 * A page of offers, in the order of this file: stored answer → user's limit → upload, where the service wants one →
 * page → stored answer. Searches, batches, added services and watches call `searchService`, added markets
 * `searchMarket`; every request is sent by `send.ts`. Retries are in `retry.ts`.
 */
import * as z from 'zod/mini';
import { AppError, isAppError } from '@/utils/core/errors';
import { listingSchema, type OtherMarket } from '@/utils/core/model/listing';
import type { Query } from '@/utils/core/model/query';
import type { CropArea } from '@/utils/core/model/rectangle';
import { preparePicture } from '@/utils/io/picture/prepare';
import type {
  CallContext,
  MarketPage,
  PictureSearch,
  SearchPage,
  SearchRequest,
  ServiceInfo,
  ServicePicture,
} from '@/utils/io/services/service';
import {
  type KeyParts,
  cacheKey,
  dropCached,
  pageSchema,
  picturePart,
  readCached,
  writeCached,
} from './call-cache';
import { type Plan, httpClientOf, requireAccess, withWords } from './plan';
import { requireCallsLeft } from './rate-limit';
import { type Send, type SendOptions, clockOff, createSender } from './send';

/** The parameters of a search. */
export interface RequestContext extends SendOptions {
  /** Answers for private windows are not stored, nor are those for no window: both ignore stored ones. */
  windowId?: number | undefined;
  picture: ServicePicture;
  /** See `SearchRequest`. */
  area?: CropArea | undefined;
  /** The query in addition to the picture, or in place of it. */
  query?: Query | undefined;
  /** Cursor of a page after the first. */
  cursor?: string | undefined;
  /** Ignores stored answers. */
  bypassCache?: boolean | undefined;
}

export type ServiceAnswer = SearchPage & {
  /** Epoch milliseconds of a stored answer. */
  answeredAt?: number | undefined;
  /** See `CallContext`. */
  offMinutes?: number | undefined;
};

/** A page of offers from the store or the service. Throws `AppError`; `one-by-one` of a service with a page of its own. */
export async function searchService(made: Plan, context: RequestContext): Promise<ServiceAnswer> {
  const plan = context.query?.words ? await withWords(made) : made;
  requireAccess(plan); // also required for stored answers
  const client = httpClientOf(plan);

  const { windowId, picture, area, query, cursor } = context;
  const { words, isWordsOnly } = query ?? {};
  const byWords = isWordsOnly && words ? client.words : undefined;
  const asked = picturePart(picture, client.capabilities.picture, { area, query, cursor });
  return storedOrAsked(plan, context, { kind: 'search', schema: pageSchema, asked }, (send) =>
    byWords && words
      ? send((call) => byWords({ ...query, ...call, query: words, cursor }))
      : searchPicture(plan, client.search, send, {
          request: { ...query, picture, area, cursor },
          windowId,
          nameDependsOn: { area },
        }),
  );
}

/** `MarketPage` as stored. */
const marketPageSchema = z.lazy(() =>
  z.object({ listings: z.array(listingSchema), total: z.optional(z.number()) }),
);

/** The same for the listings of another market. Throws `AppError`. */
export async function searchMarket(
  plan: Plan,
  market: OtherMarket,
  context: Pick<RequestContext, 'picture' | 'windowId' | 'signal'>,
): Promise<MarketPage> {
  requireAccess(plan);
  const { market: steps, capabilities } = httpClientOf(plan);
  if (!steps) throw new AppError('service-refused');
  const { picture, windowId } = context;
  const asked = picturePart(picture, capabilities.picture, { market });
  return storedOrAsked(plan, context, { kind: 'market', schema: marketPageSchema, asked }, (send) =>
    searchPicture(plan, steps, send, {
      request: { market, picture },
      windowId,
      nameDependsOn: { market },
    }),
  );
}

interface Stored<Page> extends Pick<KeyParts, 'kind'> {
  schema: z.ZodMiniType<Page>;
  asked: Pick<KeyParts, 'query' | 'bytes'>;
}

async function storedOrAsked<Page extends object>(
  plan: Plan,
  context: Pick<RequestContext, keyof SendOptions | 'windowId' | 'bypassCache'>,
  { kind, schema, asked }: Stored<Page>,
  ask: (send: Send) => Promise<Page>,
): Promise<Page & Pick<ServiceAnswer, 'answeredAt' | 'offMinutes'>> {
  const { service, connection } = plan;
  const { windowId, bypassCache } = context;
  const key = await cacheKey(windowId, { service, connection, kind, ...asked });
  const stored = bypassCache ? undefined : await readCached(key, schema);
  if (stored) return { ...stored.answer, answeredAt: stored.answeredAt };

  requireCallsLeft(service);

  const answer = await ask(createSender(plan, context));
  writeCached(key, schema, answer);
  return { ...answer, offMinutes: clockOff() };
}

type Picture = Pick<SearchRequest, 'picture' | 'cursor'>;

/**
 * A page of a search by picture. Its first page takes two requests where the service wants the picture
 * first: the upload, which names it, and the query. A retry uses the stored name, so the picture is not
 * sent and charged again. If the service refuses a stored name, it may have expired, and the picture is
 * uploaded again once.
 * @param asked `nameDependsOn`: what the name depends on beside the picture
 */
export async function searchPicture<Request extends Picture, Page>(
  { service, client, connection }: Plan,
  { fit, upload, page }: PictureSearch<Request & CallContext, Page>,
  send: Send,
  asked: { request: Request; windowId: number | undefined; nameDependsOn: object },
): Promise<Page> {
  const { request, windowId, nameDependsOn } = asked;
  const pageAt = (cursor: string | undefined) =>
    send((call) => page({ ...request, ...call, cursor }));
  if (!upload || request.cursor !== undefined) return pageAt(request.cursor);

  const part = picturePart(request.picture, client.capabilities.picture, nameDependsOn);
  const key = await cacheKey(windowId, { service, connection, kind: 'upload', ...part });
  const uploadNow = async (isSmaller: boolean) => {
    const picture = (await fit?.(request.picture, isSmaller)) ?? request.picture;
    return send((call) => upload({ ...request, ...call, picture }, isSmaller));
  };
  const stored = (await readCached(key, z.string()))?.answer;
  for (let name = stored; ; name = undefined) {
    const isStored = name !== undefined;
    try {
      if (!isStored) {
        requireCallsLeft(service, 2);
        name = (await uploadNow(false)) ?? (await uploadNow(true));
        writeCached(key, z.string(), name);
      }
      const found = await pageAt(name);
      dropCached(key);
      return found;
    } catch (error) {
      if (!isAppError(error) || !/^(?:service-refused|bad-answer)$/.test(error.code)) throw error;
      dropCached(key);
      if (!isStored) throw error;
    }
  }
}

/**
 * The picture for a search in a marked area: cropped here, unless the service does it. A service
 * that takes only an address gets the whole picture.
 */
export async function pictureInArea(
  picture: ServicePicture,
  area: CropArea | undefined,
  { picture: takes, crop }: ServiceInfo['capabilities'],
): Promise<{ picture: ServicePicture; area?: CropArea }> {
  if (!area || takes === 'address') return { picture };
  if (crop) return { picture, area };
  const { mime, bytes } = await preparePicture(picture.bytes, () => area);
  return { picture: { mime, bytes } };
}
