/** What foreign money is worth, as of a day. */
export interface Rates {
  date: string;
  source: 'ecb' | 'built-in' | 'own';
  /** Units of a currency for 1 CNY. */
  perCny: Readonly<Record<string, number>>;
}
