/** How many units of each currency one yuan buys, as published for one day. */
export interface Rates {
  /** `2026-05-08`. */
  date: string;
  source: 'ecb' | 'built-in' | 'own';
  /** Units of a currency for 1 CNY, by ISO 4217 code. */
  perCny: Readonly<Record<string, number>>;
}
