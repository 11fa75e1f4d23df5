/** Other markets, asked with the picture of a window's search once its own first page is there. */
import * as z from 'zod/mini';
import { AppError } from '@/utils/core/errors';
import { askedOf, type MarketResult } from '@/utils/core/model/extras';
import { OTHER_MARKETS, type OtherMarket, otherMarketSchema } from '@/utils/core/model/listing';
import type { Search } from '@/utils/core/model/search';
import type { ServiceId } from '@/utils/core/model/settings';
import { parseAs } from '@/utils/core/parse';
import { marketServiceOf } from '@/utils/io/services/markets';
import { readMarkets, writeMarket } from '@/utils/io/storage/extras';
import { readSearch } from '@/utils/io/storage/searches';
import { settingsStore } from '@/utils/io/storage/settings';
import { isAsked, sendSideRequest, untilSuperseded } from './side-request';
import { keptPicture } from './kept-picture';
import { findListings } from './market-call';
import { makePlan } from './plan';
import { pictureInArea } from './service-call';

/** Deadline of both requests: the worker may end after 30 s. */
const DEADLINE_MS = 25_000;

const commandSchema = z.object({
  markets: z.array(otherMarketSchema).check(z.maxLength(OTHER_MARKETS.length)),
});

/** The user asks them, for the first time or again. @param sent the command: `markets` */
export async function askMarkets(windowId: number, sent: object): Promise<void> {
  const { markets = [] } = parseAs(commandSchema, sent) ?? {};
  const search = await readSearch(windowId);
  if (search?.picture) await askEach(search, markets);
}

/** Asks the markets of the settings, except those that were asked this question before: only the user repeats it. */
export async function askChosenMarkets(search: Search): Promise<void> {
  const { markets = [] } = await settingsStore.read();
  if (markets.length === 0 || search.query?.isWordsOnly) return;
  const asked = (await readMarkets(search.windowId))?.markets ?? [];
  const isNew = (chosen: OtherMarket) =>
    !asked.some(({ market, asked: of }) => market === chosen && of === askedOf(search));
  await askEach(
    search,
    markets.filter((market) => isNew(market)),
  );
}

/** Each on its own; a market that no service of the user searches is left out. Another search cancels. */
async function askEach(search: Search, markets: readonly OtherMarket[]): Promise<void> {
  const isSame = (now: Search) => askedOf(now) === askedOf(search);
  await untilSuperseded(search, isSame, async (signal) => {
    const settings = await settingsStore.read();
    await Promise.all(
      [...new Set(markets)].map(async (market) => {
        const provider = marketServiceOf(settings, market);
        if (provider) await askMarket(search, { market, provider }, signal);
      }),
    );
  });
}

async function askMarket(
  search: Search,
  { market, provider }: { market: OtherMarket; provider: ServiceId },
  signal: AbortSignal,
): Promise<void> {
  await sendSideRequest<MarketResult>(search, `${provider} ${market}`, {
    deadlineMs: DEADLINE_MS,
    begin: async (state) => {
      const found = (await readMarkets(search.windowId))?.markets ?? [];
      const before = found.find((result) => result.market === market);
      const isSame = before?.asked === askedOf(search);
      const listings = isSame ? before.listings : [];
      return { market, provider, state, asked: askedOf(search), listings };
    },
    find: async (begun) => {
      const [plan, picture] = await Promise.all([makePlan(provider), keptPicture(search)]);
      if (!picture) throw new AppError('interrupted');
      // No document knows a marked area: the picture is cropped to it.
      const takes = { ...plan.client.capabilities, crop: false };
      const sent = await pictureInArea(picture, search.area, takes);
      const { windowId } = search;
      const page = await findListings(plan, { market, windowId, picture: sent.picture, signal });
      const { listings, total, answeredAt } = page;
      return {
        ...begun,
        state: { status: 'done' },
        listings,
        ...(total !== undefined && { total }),
        ...(answeredAt !== undefined && { answeredAt }),
      };
    },
    save: async (result) => {
      if (!signal.aborted && (await isAsked(search))) await writeMarket(search, result);
    },
    signal,
  });
}
