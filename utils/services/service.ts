import type { Offer, OfferDetails } from '../model/offer';
import type { PictureArea } from '../model/rectangle';
import type { Filter, ServiceSort } from '../model/query';
import type { Connection, Credentials, ServiceId } from '../model/settings';

/** A picture that is ready to be sent. */
export interface ServicePicture {
  mime: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
  /** Where everybody gets this picture; absent where nobody else does. */
  publicUrl?: string | undefined;
}

export type { Filter, ServiceSort as Sort };

/** How a service is reached, and with what. */
export interface CallContext {
  connection: Connection;
  credentials: Credentials;
  /**
   * Awaited as the last thing before each request leaves, to wait for its turn, be counted and be
   * written down. May throw.
   */
  acquireSlot?: ((signal: AbortSignal) => Promise<void>) | undefined;
  /** Minutes that this computer's clock is ahead, where the service has refused its time. */
  offMinutes?: number | undefined;
}

/** The service's time, in epoch milliseconds, as far as it is known. */
export function timeOf({ offMinutes = 0 }: CallContext): number {
  return Date.now() - offMinutes * 60_000;
}

/** Which offers, in which order, and from where on. */
export interface Selection {
  sort?: ServiceSort | undefined;
  filters?: readonly Filter[] | undefined;
  /** What an earlier page answered as `next`. */
  cursor?: string | undefined;
}

export interface SearchRequest extends CallContext, Selection {
  picture: ServicePicture;
  /** Of the picture; only for a service that can crop. Absent: all of it. */
  area?: PictureArea | undefined;
  /** To be found together with the picture; only where the service takes both. */
  words?: string | undefined;
  /** Told the cursor of the first page, once the picture has a name: there a repetition begins. */
  onImageUploaded?: ((cursor: string) => void) | undefined;
}

export interface WordsRequest extends CallContext, Selection {
  query: string;
}

export interface SellerRequest extends CallContext, Selection {
  /** As the offer's details name it. */
  sellerId: string;
}

/** One page of offers. */
export interface SearchPage {
  kind: 'page';
  offers: Offer[];
  /** How many there are on all pages. */
  total?: number | undefined;
  /** Cursor to the next page; opaque to everybody else. Absent on the last one. */
  next?: string | undefined;
}

/** The service shows its results itself, at this address. */
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
  /** Stores a pair that is good, before the next step: what follows may fail. */
  keep: (credentials: Credentials) => Promise<void>;
}

/** What a service can do: the panel shows nothing else. */
export interface Capabilities {
  /** What it takes: the bytes, or only the address of a picture that everybody gets. */
  picture: 'bytes' | 'address';
  /** Says how alike an offer is. */
  similarity: boolean;
  /** Where prices by quantity come from. */
  tiers: 'results' | 'details' | 'none';
  /** Has more than one page. */
  paging: boolean;
  sort: readonly ServiceSort[];
  filters: readonly Filter[];
  /** Searches a part of the picture; for the others it is cut here. */
  crop: boolean;
  /** Searches by words, without a picture. */
  words: boolean;
  /** Takes words together with the picture. */
  wordsWithPicture?: boolean;
  sellerOffers: boolean;
  details: boolean;
  /** Fen for one search, where that is the same for everybody; else only the user knows. */
  priceOfCall?: number;
}

/** What is known of a service without its client. Small: whoever needs no client carries it. */
export interface ServiceInfo {
  id: ServiceId;
  /** Origins to ask access for, given how the service is reached. */
  hosts(connection: Connection): { api: string[]; pictures: string[] };
  capabilities: Capabilities;
}

/** One search service. All failures are `AppError`. */
export interface ServiceClient extends ServiceInfo {
  /** A search by picture begins with a request that gives the picture a name; pages do without. */
  uploadsFirst?: true;
  /** Throws the cause where a search would fail. `now` is epoch milliseconds. */
  check(connection: Connection, credentials: Credentials, options: CheckOptions): Promise<void>;
  /** A new token for one that has expired. Throws `token-expired` where there is none to be had. */
  refresh(
    connection: Connection,
    credentials: Credentials,
    options: RefreshOptions,
  ): Promise<Credentials>;
  search(request: SearchRequest, options: { signal: AbortSignal }): Promise<SearchAnswer>;
  /** Offers for words, where the service can. */
  words?(request: WordsRequest, options: { signal: AbortSignal }): Promise<SearchPage>;
  /** All offers of one seller, where the service can. */
  sellerOffers?(request: SellerRequest, options: { signal: AbortSignal }): Promise<SearchPage>;
  /**
   * Details of each offer, in the order given and a few at a time; each is handed over as it comes.
   * Rejects with the first failure that would meet the others too; an offer that is no more is left
   * out.
   */
  details?(
    offerIds: readonly string[],
    reach: CallContext,
    options: { signal: AbortSignal; onDetails: (details: OfferDetails) => void },
  ): Promise<void>;
}
