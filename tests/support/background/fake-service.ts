/** What a service answers, as functions: their requests take the worker's whole way to a network of the test. */
import { vi } from 'vitest';
import type { Credentials } from '@/utils/core/model/accounts';
import type { OfferDetails } from '@/utils/core/model/offer';
import { GET_TOKEN } from '@/utils/io/services/open-platform/tokens';
import type { ServiceRequest } from '@/utils/io/services/request';
import type {
  CallContext,
  HttpService,
  MarketPage,
  MarketRequest,
  SearchPage,
  SearchRequest,
  SellerRequest,
  WordsRequest,
} from '@/utils/io/services/service';

type Answering<Request, T> = (request: Request, until: { signal: AbortSignal }) => Promise<T>;

export interface FakeService extends Partial<Pick<HttpService, 'capabilities' | 'uploadsFirst'>> {
  /** Tokens that the open platform renews others by. */
  refresh?: () => Promise<Credentials>;
  search?: Answering<SearchRequest, SearchPage>;
  /** The cursor of an uploaded picture; without it `search` is the only request. */
  upload?: Answering<SearchRequest, string | undefined>;
  words?: Answering<WordsRequest, SearchPage>;
  market?: Answering<MarketRequest, MarketPage>;
  sellerOffers?: Answering<SellerRequest, SearchPage>;
  details?: Answering<CallContext & { offerId: string }, OfferDetails>;
}

export function answersOf({
  refresh,
  search,
  upload,
  words,
  market,
  sellerOffers,
  details,
  ...same
}: FakeService): Partial<HttpService> {
  renew = refresh;
  return {
    ...same,
    ...(search && {
      search: { page: asRequest(search), ...(upload && { upload: asRequest(upload) }) },
    }),
    ...(words && { words: asRequest(words) }),
    ...(market && { market: { page: asRequest(market) } }),
    ...(sellerOffers && { sellerOffers: asRequest(sellerOffers) }),
    ...(details && {
      details: (offerId: string, call: CallContext) => asRequest(details)({ ...call, offerId }),
    }),
  };
}

let renew: FakeService['refresh'];
const answers = new Map<string, (signal: AbortSignal) => Promise<void>>();

/** A request whose answer is what the function returns or throws once it is sent. */
export function asRequest<Request extends CallContext, T>(answer: Answering<Request, T>) {
  return (request: Request): ServiceRequest<T> => {
    const url = `https://service.test/${answers.size}`;
    let read: () => T = () => {
      throw new Error('Read before it was sent');
    };
    answers.set(url, async (signal) => {
      try {
        const value = await answer(request, { signal });
        read = () => value;
      } catch (error) {
        read = () => {
          throw error;
        };
      }
    });
    return {
      url,
      init: () => ({}),
      deadlineMs: 20_000,
      credentials: request.credentials,
      readError: () => undefined,
      read: () => read(),
    };
  };
}

/** The network of these requests alone; like a browser's it breaks off what is aborted. */
export function stubNetwork(): void {
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    if (renew && url.includes(GET_TOKEN)) {
      const { token, refreshToken } = await renew();
      return Response.json({ access_token: token, refresh_token: refreshToken });
    }
    const answer = answers.get(url);
    if (!answer) throw new Error(`Nobody answers ${url}`);
    signal.throwIfAborted();
    const aborted = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    await Promise.race([answer(signal), aborted]);
    return new Response('{}');
  });
}
