/** An origin that pictures of offers may come from. */
export interface AllowedOrigin {
  /** Origin as `URL.origin` writes it: scheme, host and port. */
  origin: string;
  /** Hosts below that one as well. */
  withSubdomains?: true;
}

/** Origins by the service that names the picture (`Offer.provider`). */
export type PictureOrigins = ReadonlyMap<string, readonly AllowedOrigin[]>;
