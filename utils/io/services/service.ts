import type { Listing, OtherMarket } from '../../core/model/listing';
import type { Offer, OfferDetails } from '../../core/model/offer';
import type { AllowedOrigin } from '../../core/model/picture-origins';
import type { CropArea } from '../../core/model/rectangle';
import type { Filter, ServiceSort } from '../../core/model/query';
import type { Credentials } from '../../core/model/accounts';
import type { Connection, ServiceId } from '../../core/model/settings';
import type { ServiceRequest } from './request';

/** A prepared picture. */
export interface ServicePicture {
  mime: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
  /** Public address of the picture, where it has one. */
  publicUrl?: string | undefined;
}

export type { Filter, ServiceSort as Sort };

/** What every request of a service is made with. */
export interface CallContext {
  connection: Connection;
  credentials: Credentials;
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
  /** Crop area; only for a service with the capability `crop`. Absent: the whole picture. */
  area?: CropArea | undefined;
  /** Searched together with the picture; only with the capability `wordsWithPicture`. */
  words?: string | undefined;
}

export interface WordsRequest extends CallContext, Selection {
  query: string;
}

export interface SellerRequest extends CallContext, Selection {
  /** The seller's id in the offer's details. */
  sellerId: string;
}

/** A search of another market by the picture. */
export interface MarketRequest extends CallContext, Pick<SearchRequest, 'picture' | 'cursor'> {
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
  offers: Offer[];
  /** Offers on all pages. */
  total?: number | undefined;
  /** Cursor of the next page, opaque to callers. Absent on the last one. */
  next?: string | undefined;
}

export interface CheckOptions {
  signal: AbortSignal;
  now: number;
}

/** Throws the cause where a search would fail. */
export type ServiceCheck = (context: CallContext, options: CheckOptions) => Promise<void>;

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
  /** Searches a crop area of the picture; for other services the picture is cropped before. */
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
  /** Set where the service is given neither a key nor words. */
  takesPictureAlone?: true;
  /** The first page of a search by picture makes an upload request first. */
  uploadsFirst?: true;
}

/** A request that is ready, or is being made. */
export type Making<T> = ServiceRequest<T> | Promise<ServiceRequest<T>>;

/** The requests of a search by picture. */
export interface PictureSearch<Request extends Pick<SearchRequest, 'picture' | 'cursor'>, Page> {
  /** The picture as the upload takes it; drawn, where that is a smaller one. */
  fit?: (picture: ServicePicture, isSmaller: boolean) => Promise<ServicePicture>;
  /**
   * Uploads the picture as `fit` gave it, for a service that wants it first. Answers the cursor of the first page; undefined
   * where the service did not take the picture, and a smaller one is tried once.
   * @param isSmaller the smaller one: it throws where it is not taken
   */
  upload?: (request: Request, isSmaller: boolean) => Making<string | undefined>;
  /** Asks for the page at `cursor`. */
  page: (request: Request) => Making<Page>;
}

/** A service that shows its results on a page of its own, which takes the picture. */
export interface PageService extends ServiceInfo {
  kind: 'page';
  pageUrl(connection: Connection): string;
}

/**
 * A service that answers requests. Each function makes one, or throws why it cannot: `not-set-up`,
 * `key-unknown`, `picture-private`, `picture-undecodable`. It is sent by `askService`.
 */
export interface HttpService extends ServiceInfo {
  kind: 'http';
  search: PictureSearch<SearchRequest, SearchPage>;
  /** Offers for words; with the capability `words`. */
  words?: (request: WordsRequest) => Making<SearchPage>;
  /** Listings of another market; with the capability `markets`. */
  market?: PictureSearch<MarketRequest, MarketPage>;
  /** All offers of one seller; with the capability `sellerOffers`. */
  sellerOffers?: (request: SellerRequest) => Making<SearchPage>;
  /** One offer's details; with the capability `details`. */
  details?: (offerId: string, context: CallContext) => Making<OfferDetails>;
}

/** One search service. All errors are `AppError`. */
export type ServiceClient = HttpService | PageService;
