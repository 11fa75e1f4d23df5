/** Kinds of trade words; docs/gloss.md says what each holds. */

/** Words of titles. Goods first, by trade; then what is sold beside goods; then what is said of them. */
export const WORD_KINDS = [
  'accessories',
  'appliances',
  'automotive',
  'beauty',
  'children',
  'clothing',
  'drinkware',
  'electronics',
  'furniture',
  'hardware',
  'home',
  'kitchen',
  'machinery',
  'music',
  'office',
  'outdoor',
  'party',
  'pets',
  'shoes-bags',
  'textiles',
  'parts',
  'spare-parts',
  'machine-parts',
  'packaging',
  'raw-materials',
  'work',
  'services',
  'materials',
  'fabrics',
  'colours',
  'sizes',
  'styles',
  'patterns',
  'people',
  'uses',
  'occasions',
  'features',
  'functions',
  'cuts',
  'technical',
  'handling',
  'tastes',
  'conditions',
  'links',
  'fillers',
  'places',
  'inland-places',
  'trade-terms',
  'sales-talk',
  'seller-marks',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/**
 * One character that ends a compound and names what it is: a 陶瓷杯 is a cup, a 杯盖 a lid. Elsewhere in a title the
 * same character counts (3杯) or means something else, so these are no words, and are written "-杯".
 */
export const HEAD_KINDS = ['head', 'part-head'] as const;
export type HeadKind = (typeof HEAD_KINDS)[number];

/** All of the table: `counters` follow a number, and `one` is their form after one, written "1箱". */
export const TABLE_KINDS = [...WORD_KINDS, 'counters', 'one', ...HEAD_KINDS] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** A gloss leaves these words out: they mean nothing in another language. */
export const LEFT_OUT: ReadonlySet<TableKind> = new Set(['sales-talk', 'trade-terms', 'fillers']);
