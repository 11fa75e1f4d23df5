/**
 * A service's client which asks the team's relay where that stands for the service: it sends the question itself, and reads
 * the service's answer as ever.
 */
import type { Credentials } from '../../core/model/accounts';
import { type TeamService, TEAM_SERVICES } from '../../core/model/team';
import { type RelayQuestion, writePicture } from './relay-question';
import type { ServiceRequest } from './request';
import type {
  CallContext,
  HttpService,
  Making,
  MarketRequest,
  PictureSearch,
  SearchRequest,
  Selection,
  ServicePicture,
} from './service';

/** The relay has the keys: the client's own request is made for how its answer is read, and never sent. */
const NO_KEYS: Credentials = {
  appKey: '-',
  secret: '-',
  token: '-',
  ak: '-'.repeat(40),
};

type Question = RelayQuestion extends infer Each
  ? Each extends RelayQuestion
    ? Pick<Each, 'kind' | 'request'>
    : never
  : never;

export function throughRelay(client: HttpService): HttpService {
  const service = TEAM_SERVICES.find((id) => id === client.id);
  if (service === undefined) return client;
  const takes = client.capabilities.picture;
  const sent = (picture: ServicePicture) => writePicture(picture, takes);

  /** Asks the relay, if there is one. */
  const asking =
    <Request extends CallContext, T>(
      make: (request: Request) => Making<T>,
      questionOf: (request: Request) => Question,
    ) =>
    (request: Request): Making<T> =>
      request.connection.relay === undefined
        ? make(request)
        : relayed(service, make, request, questionOf(request));

  const { search, words, sellerOffers, details, market } = client;
  const detailsOf = (request: CallContext & { offerId: string }) =>
    asking(
      ({ offerId, ...context }: typeof request) => details?.(offerId, context) ?? Promise.reject(),
      ({ offerId }) => ({ kind: 'details', request: { offerId } }),
    )(request);
  return {
    ...client,
    search: {
      ...search,
      ...searchSteps(search, {
        upload: ({ picture, area }: SearchRequest) => ({
          kind: 'upload',
          request: { picture: sent(picture), ...(area && { area }) },
        }),
        page: ({ picture, area, words: text, ...request }: SearchRequest) => ({
          kind: 'page',
          request: {
            ...(search.upload ? {} : { picture: sent(picture), ...(area && { area }) }),
            ...(text !== undefined && { words: text }),
            ...selectionOf(request),
          },
        }),
      }),
    },
    ...(words && {
      words: asking(words, ({ query, ...request }) => ({
        kind: 'words',
        request: { query, ...selectionOf(request) },
      })),
    }),
    ...(sellerOffers && {
      sellerOffers: asking(sellerOffers, ({ sellerId, ...request }) => ({
        kind: 'seller',
        request: { sellerId, ...selectionOf(request) },
      })),
    }),
    ...(details && { details: (offerId, context) => detailsOf({ ...context, offerId }) }),
    ...(market && {
      market: searchSteps(market, {
        upload: ({ market: name, picture }: MarketRequest) => ({
          kind: 'market-upload',
          request: { market: name, picture: sent(picture) },
        }),
        page: ({ market: name, cursor = '' }: MarketRequest) => ({
          kind: 'market-page',
          request: { market: name, cursor },
        }),
      }),
    }),
  };

  function searchSteps<Request extends CallContext & SearchRequestPart, Page>(
    { upload, page }: PictureSearch<Request, Page>,
    questions: Record<'upload' | 'page', (request: Request) => Question>,
  ): PictureSearch<Request, Page> {
    return {
      ...(upload && {
        upload: (request, isSmaller) =>
          asking((own: Request) => upload(own, isSmaller), questions.upload)(request),
      }),
      page: asking(page, questions.page),
    };
  }
}

type SearchRequestPart = Pick<SearchRequest, 'picture' | 'cursor'>;

/** The fields of a selection that are there. */
function selectionOf({ sort, filters, cursor }: Selection) {
  return {
    ...(sort !== undefined && { sort }),
    ...(filters !== undefined && filters.length > 0 && { filters: [...filters] }),
    ...(cursor !== undefined && { cursor }),
  };
}

async function relayed<Request extends CallContext, T>(
  service: TeamService,
  make: (request: Request) => Making<T>,
  request: Request,
  question: Question,
): Promise<ServiceRequest<T>> {
  const { connection, credentials } = request;
  const { similarDegree, titleLanguage, market } = connection;
  const settings = {
    ...(similarDegree !== undefined && { similarDegree }),
    ...(titleLanguage !== undefined && { titleLanguage }),
    ...(market !== undefined && { market }),
  };
  const { deadlineMs, read, readError } = await make({ ...request, credentials: NO_KEYS });
  return {
    url: `${connection.baseUrl}/ask`,
    init: () => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ service, ...question, settings }),
    }),
    credentials,
    deadlineMs,
    read,
    readError,
  };
}
