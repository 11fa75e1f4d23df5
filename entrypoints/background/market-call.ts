/** Listings of another market, by the steps of every search (`service-call.ts`). */
import * as z from 'zod/mini';
import { AppError } from '@/utils/core/errors';
import { listingSchema, type OtherMarket } from '@/utils/core/model/listing';
import type { MarketPage, ServicePicture } from '@/utils/io/services/service';
import { cacheKey, picturePart, readCached, writeCached } from './call-cache';
import { type Plan, httpClientOf, requireAccess } from './plan';
import { requireCallsLeft } from './rate-limit';
import { createSender } from './send';
import { searchPicture } from './service-call';

/** `MarketPage` as stored. */
const marketPageSchema = z.lazy(() =>
  z.strictObject({ listings: z.array(listingSchema), total: z.optional(z.number()) }),
);

interface MarketContext {
  market: OtherMarket;
  windowId: number;
  picture: ServicePicture;
  signal: AbortSignal;
}

/** Stored answers have the time of theirs. Throws `AppError`. */
export async function findListings(
  plan: Plan,
  { market, windowId, picture, signal }: MarketContext,
): Promise<MarketPage & { answeredAt?: number }> {
  requireAccess(plan); // also required for stored answers
  const { service, connection } = plan;
  const { market: steps, capabilities } = httpClientOf(plan);
  if (!steps) throw new AppError('service-refused');
  const asked = picturePart(picture, capabilities.picture, { market });
  const key = await cacheKey(windowId, { service, connection, kind: 'market', ...asked });
  const stored = await readCached(key, marketPageSchema);
  if (stored) return { ...stored.answer, answeredAt: stored.answeredAt };

  requireCallsLeft(service);

  const send = createSender(plan, { signal, priority: 'background' });
  const page = await searchPicture(plan, steps, send, {
    request: { market, picture },
    windowId,
    nameDependsOn: { market },
  });
  writeCached(key, marketPageSchema, page);
  return page;
}
