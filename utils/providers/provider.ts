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

export type SearchAnswer =
  | { kind: 'page'; offers: Offer[]; total?: number | undefined; next?: string | undefined }
  | { kind: 'hand-off'; url: string };

/** What a service can do: the panel shows nothing else. */
interface Capabilities {
  similarity: boolean;
  paging: boolean;
}

interface CheckOptions {
  signal: AbortSignal;
  now: number;
}

/** One search service. All failures are `AppError`. */
export interface Provider {
  id: ServiceId;
  /** Origins to ask access for, given how the service is reached. */
  hosts(connection: Connection): { api: string[]; pictures: string[] };
  capabilities: Capabilities;
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
