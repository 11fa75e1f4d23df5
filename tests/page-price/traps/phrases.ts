/** The words of any page of a shop; `{}` is a sum or a number. */
export interface PageWords {
  /** Name of a product and its title. */
  title: string;
  buy: string;
  cart: string;
  soldOut: string;
  freeOver: string;
  related: string;

  // numbers that are no sums
  article: string;
  model: string;
  year: string;
  phone: string;
}

/** What the shops of one country write around sums, too; `{}` is the sum. */
export interface Phrases extends PageWords {
  price: string;

  // payment in parts
  /** A number of payments beside one that is as large as a price: `6x de {}`. */
  times: string;
  /** A sentence with the number of payments. */
  payments: string;
  /** A payment with the name of a service that lends. */
  payLater: string;
  monthly: string;
  /** The sum of a loan, with its interest. */
  financed: string;
  /** The whole price beside parts. */
  inFull: string;
  /** Number of parts that the phrases above name. */
  parts: number;

  // sums of other offers of this product
  from: string;
  otherSellers: string;
  member: string;
  card: string;
  app: string;
  code: string;
  subscription: string;
  once: string;
  each: string;
  pack: string;
  tradeIn: string;

  // sums that are no price of the product
  perKilo: string;
  perHundred: string;
  untaxed: string;
  was: string;
  listPrice: string;
  lowest: string;
  save: string;
  bottle: string;
  reserve: string;
  points: string;
  protection: string;
  shipping: string;
  express: string;

  // other products, and plain text
  together: string;
  togetherSum: string;
  recent: string;
  banner: string;
  review: string;
}
