/** The words of `locales/gloss/sellers.tsv`, by which the names of Chinese companies and shops are read. */

/**
 * `trade`: what the name says is sold. `factory` and `trader`: how; some say what as well. `form`: what a reader needs no
 * word for, as "limited company". `reading`: how characters are read in names, other than in most words.
 */
export const SELLER_KINDS = ['trade', 'factory', 'trader', 'form', 'reading'] as const;
export type SellerKind = (typeof SELLER_KINDS)[number];

/** Spellings of one meaning, in Chinese; in a file of meanings, each has its place. */
export type SellerRows = readonly (readonly [spellings: readonly string[], kind: SellerKind])[];

interface SellerWord {
  kind: SellerKind;
  /** Empty where the language needs none. */
  meaning: string;
}

export interface SellerWords {
  words: ReadonlyMap<string, SellerWord>;
  /** Syllables, with spaces between, by the characters. */
  readings: Readonly<Record<string, string>>;
}

export function createSellerWords(rows: SellerRows, meanings: readonly string[]): SellerWords {
  const all = rows.flatMap(([spellings, kind], at) =>
    spellings.map((word) => [word, { kind, meaning: meanings[at] ?? '' }] as const),
  );
  const isReading = ([, { kind }]: (typeof all)[number]) => kind === 'reading';
  return {
    words: new Map(all.filter((one) => !isReading(one))),
    readings: Object.fromEntries(
      all.filter(isReading).map(([word, { meaning }]) => [word, meaning]),
    ),
  };
}
