/** What cards of 1688 say. */
/** What a card says; absent: it does not say it. Prices in fen (integer). */
export interface CardTruth {
  /** Digits; absent on advertisements whose address has no number and that state it nowhere else. */
  offerId?: string;
  /** The title's text, without markup. */
  title?: string;
  /** Absent where the text is 面议 or there is none. */
  price?: { low: number; high?: number };
  moq?: number;
  /** Units sold; `isAtLeast` where it ends in "+". */
  sold?: { count: number; isAtLeast: boolean };
  /** The id is the `b2b-…` member number of the render key. */
  seller?: { id?: string; name?: string };
  /** Absolute https address as the browser resolves it. */
  imageUrl?: string;
  isAdvertisement: boolean;
  /** 1688's own, 0 to 1. */
  likeness?: number;
}

export interface CardPage {
  layout: string;
  address: string;
  html: string;
  cards: CardTruth[];
}
