import type { AppError } from '../../core/errors';
import type { Listing, OtherMarket } from '../../core/model/listing';
import type { Offer, OfferDetails } from '../../core/model/offer';
import type { AllowedOrigin } from '../../core/model/picture-origins';
import type { CropArea } from '../../core/model/rectangle';
import type { Filter, ServiceSort } from '../../core/model/query';
import type { Credentials } from '../../core/model/accounts';
import type { Connection, ServiceId } from '../../core/model/settings';

/** A prepared picture. */
export interface ServicePicture {
  mime: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
  /** Public address of the picture, where it has one. */
  publicUrl?: string | undefined;
}

export type { Filter, ServiceSort as Sort };

/** Connection, credentials and rate limit of the calls of one search. */
export interface CallContext {
  connection: Connection;
  credentials: Credentials;
  /**
   * Awaited right before each request: waits for the rate limit, counts the call and writes it to the
   * search record. May throw `limit-reached` or `cancelled`.
   */
  acquireSlot?: ((signal: AbortSignal) => Promise<void>) | undefined;
  /** Minutes that this computer's clock is ahead, known once the service has refused a request's time. */
  offMinutes?: number | undefined;
}

/** The service's time in epoch milliseconds, corrected by `offMinutes`. */
export function timeOf({ offMinutes = 0 }: CallContext): number {
  return Date.now() - offMinutes * 60_000;
}

/** Order, filters and page of a search. */
export interface Selection {
  sort?: ServiceSort | undefined;
  filters?: readonly Filter[] | undefined;
  /** `next` of the page before; absent for the first one. */
  cursor?: string | undefined;
}

export interface SearchRequest extends CallContext, Selection {
  picture: ServicePicture;
  /** The searched area; only for a service with the capability `crop`. Absent: the whole picture. */
  area?: CropArea | undefined;
  /** Searched together with the picture; only with the capability `wordsWithPicture`. */
  words?: string | undefined;
  /** Called with the cursor of the first page after the upload, so that a retry does not upload again. */
  onImageUploaded?: ((cursor: string) => void) | undefined;
}

export interface WordsRequest extends CallContext, Selection {
  query: string;
}

export interface SellerRequest extends CallContext, Selection {
  /** The seller's id in the offer's details. */
  sellerId: string;
}

/** A search of another market by the picture, which is uploaded first as for a search. */
export interface MarketRequest
  extends CallContext, Pick<SearchRequest, 'picture' | 'cursor' | 'onImageUploaded'> {
  market: OtherMarket;
}

/** The first page of another market's listings; no other page is asked for. */
export interface MarketPage {
  listings: Listing[];
  /** Listings on all pages. */
  total?: number | undefined;
}

/** One page of offers. */
export interface SearchPage {
  kind: 'page';
  offers: Offer[];
  /** Offers on all pages. */
  total?: number | undefined;
  /** Cursor of the next page, opaque to callers. Absent on the last one. */
  next?: string | undefined;
}

/** The service shows its results on its own page, at this address. */
interface HandOff {
  kind: 'hand-off';
  url: string;
}

export type SearchAnswer = SearchPage | HandOff;

export interface CheckOptions {
  signal: AbortSignal;
  now: number;
}

export interface RefreshOptions extends CheckOptions {
  /** Stores valid tokens before the next step, which may fail. */
  keep: (credentials: Credentials) => Promise<void>;
}

/** What a service supports; the panel offers nothing else. */
export interface Capabilities {
  /** The service takes the picture's bytes, or only a public address. */
  picture: 'bytes' | 'address';
  /** Answers the similarity of each offer. */
  similarity: boolean;
  /** Where prices by quantity come from. */
  tiers: 'results' | 'details' | 'none';
  /** The service has more than one page. */
  paging: boolean;
  sort: readonly ServiceSort[];
  filters: readonly Filter[];
  /** Searches an area of the picture; for other services the picture is cropped before. */
  crop: boolean;
  /** Searches by words, without a picture. */
  words: boolean;
  /** Takes words together with the picture. */
  wordsWithPicture?: boolean;
  sellerOffers: boolean;
  details: boolean;
  /** Other markets that it searches by the picture, each as its own documents describe; absent: none. */
  markets?: readonly OtherMarket[];
  /** Price of one search in fen, where it is the same for every user. */
  priceOfCall?: number;
}

/** What pages need of a service without loading its client. */
export interface ServiceInfo {
  id: ServiceId;
  /** Match patterns of its API to request access for, and where its offers' pictures may come from. */
  hosts(connection: Connection): { api: string[]; pictures: AllowedOrigin[] };
  capabilities: Capabilities;
  /** The first page of a search by picture makes an upload request first. */
  uploadsFirst?: true;
}

/** One search service. All errors are `AppError`. */
export interface ServiceClient extends ServiceInfo {
  /** Throws the cause where a search would fail. */
  check(connection: Connection, credentials: Credentials, options: CheckOptions): Promise<void>;
  /** Renews an expired token. Throws `token-expired` where that is impossible. */
  refresh(
    connection: Connection,
    credentials: Credentials,
    options: RefreshOptions,
  ): Promise<Credentials>;
  search(request: SearchRequest, options: { signal: AbortSignal }): Promise<SearchAnswer>;
  /** Offers for words; with the capability `words`. */
  words?(request: WordsRequest, options: { signal: AbortSignal }): Promise<SearchPage>;
  /** Listings of another market; with the capability `markets`. */
  market?(request: MarketRequest, options: { signal: AbortSignal }): Promise<MarketPage>;
  /** All offers of one seller; with the capability `sellerOffers`. */
  sellerOffers?(request: SellerRequest, options: { signal: AbortSignal }): Promise<SearchPage>;
  /**
   * Reports details of each offer as they arrive, requested in this order and a few at a time. Rejects
   * with the first error that concerns all offers; a withdrawn offer is left out.
   */
  details?(
    offerIds: readonly string[],
    context: CallContext,
    options: {
      signal: AbortSignal;
      onDetails: (details: OfferDetails) => void;
      /** Why an offer is left out: `service-refused` or `bad-answer`. The latter does not mean that the offer was withdrawn. */
      onLeftOut?: (error: AppError) => void;
    },
  ): Promise<void>;
}
