import type { Offer } from '../model/offer';
import type { Connection, Credentials, ServiceId } from '../model/settings';

/** A picture that is ready to be sent. */
export interface ProviderPicture {
  mime: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
}

export interface SearchRequest {
  picture: ProviderPicture;
  connection: Connection;
  credentials: Credentials;
  /** What an earlier page answered as `next`. */
  cursor?: string | undefined;
}

/** One page of offers. */
export interface SearchAnswer {
  offers: Offer[];
  /** How many there are on all pages. */
  total?: number | undefined;
  /** Cursor to the next page; opaque to everybody else. Absent on the last one. */
  next?: string | undefined;
}

interface CheckOptions {
  signal: AbortSignal;
  now: number;
}

/** What is known of a service without its client. Small: whoever needs no client carries it. */
export interface ProviderFacts {
  id: ServiceId;
  /** Origins to ask access for, given how the service is reached. */
  hosts(connection: Connection): { api: string[]; pictures: string[] };
}

/** One search service. All failures are `AppError`. */
export interface Provider extends ProviderFacts {
  /** Throws the cause where a search would fail. `now` is epoch milliseconds. */
  check(connection: Connection, credentials: Credentials, options: CheckOptions): Promise<void>;
  /** A new token for one that has expired. Throws `token-expired` where there is none to be had. */
  refresh(
    connection: Connection,
    credentials: Credentials,
    options: CheckOptions,
  ): Promise<Credentials>;
  search(request: SearchRequest, options: { signal: AbortSignal }): Promise<SearchAnswer>;
}
