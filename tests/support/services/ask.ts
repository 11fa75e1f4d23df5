/** A service's client whose requests are sent at once, each after the answer of the one before. */
import { askService } from '../../../utils/io/services/request';
import type {
  CallContext,
  Making,
  PictureSearch,
  SearchRequest,
  ServiceClient,
} from '../../../utils/io/services/service';

interface Options {
  signal: AbortSignal;
}

/** The rest of the client stays; a function that it lacks is undefined. */
export function askOf(client: ServiceClient) {
  if (client.kind === 'page') throw new Error(`${client.id} answers no requests`);
  const { details } = client;
  return {
    ...client,
    search: searchOf(client.search),
    words: client.words && sending(client.words),
    market: client.market && searchOf(client.market),
    sellerOffers: client.sellerOffers && sending(client.sellerOffers),
    details:
      details &&
      (async (offerId: string, context: CallContext, { signal }: Options) =>
        askService(await details(offerId, context), signal)),
  };
}

/** Rejects with what is thrown while the request is made, too. */
function sending<Request, T>(make: (request: Request) => Making<T>) {
  return async (request: Request, { signal }: Options): Promise<T> =>
    askService(await make(request), signal);
}

/** The picture is uploaded first if the service wants that and there is no cursor, a smaller one if it is not taken. */
function searchOf<Request extends Pick<SearchRequest, 'picture' | 'cursor'>, Page>(
  search: PictureSearch<Request, Page>,
) {
  return async (request: Request, { signal }: Options): Promise<Page> => {
    let { cursor } = request;
    if (search.upload && cursor === undefined) {
      const { upload, fit } = search;
      const uploadNow = async (isSmaller: boolean) => {
        const picture = (await fit?.(request.picture, isSmaller)) ?? request.picture;
        return askService(await upload({ ...request, picture }, isSmaller), signal);
      };
      cursor = (await uploadNow(false)) ?? (await uploadNow(true));
    }
    return askService(await search.page({ ...request, cursor }), signal);
  };
}
