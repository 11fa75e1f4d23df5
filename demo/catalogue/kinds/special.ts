import type { KindFacts } from './facts';

/**
 * Products that are sold unlike the rest of their kind, so that the catalogue holds every case of
 * comparing prices: goods under one yuan, and goods that usually come as a pair.
 */
export const SPECIAL_PRODUCTS: ReadonlyMap<string, Partial<KindFacts>> = new Map([
  [
    'spray-bottle-sky',
    {
      sizes: ['50ml'],
      price: [0.66, 0.74],
      grams: 14,
      cm: [4, 4, 12],
      moq: [100, 200],
      retail: [6, 8],
    },
  ],
  [
    'speaker-coral',
    {
      names: [
        ['蓝牙音箱一对', 'pair of Bluetooth speakers'],
        ['串联立体声音响一对', 'pair of linked stereo speakers'],
      ],
      unit: '对',
      price: [96, 150],
      grams: 1180,
      cm: [24, 22, 11],
      retail: [109, 149],
      pitch: 'Sold as a pair: left and right find each other by themselves.',
    },
  ],
] satisfies [string, Partial<KindFacts>][]);

/** Sold by three suppliers only: too few to judge a price by. */
export const THIN_PRODUCTS: readonly string[] = [
  'french-press-copper',
  'lantern-brass',
  'bench-walnut',
];

/** Products of which some suppliers sell the bigger version under the same picture. */
export const TWO_SIZE_PRODUCTS: readonly string[] = [
  'bowl-navy',
  'pan-charcoal',
  'vase-ivory',
  'plant-pot-terracotta',
  'suitcase-mustard',
];
