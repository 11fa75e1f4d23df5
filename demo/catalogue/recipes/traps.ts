import type { Draft } from '../draft';
import { THIN_PRODUCTS } from '../kinds/special';
import { ODDLY_NAMED_SELLERS } from '../sellers';
import { flatPrice, type TrapRecipe, applyWording, type Wording } from './recipe';

interface WordTrap extends Wording, Omit<TrapRecipe, 'rewrite'> {}

/**
 * Honest offers with a word that a careless rule would take for a sign, at a price low enough for
 * that rule to strike, yet not below half of the median.
 */
const WORD_TRAPS: readonly WordTrap[] = [
  {
    trap: 'part-as-gift',
    count: 6,
    at: 'after',
    share: [0.54, 0.58],
    terms: [
      ['送替换{part}', 'spare {part} as a gift'],
      ['赠{part}配件', '{part} included free'],
      ['配件齐全', 'complete with all parts'],
      ['含备用{part}', 'with a spare {part}'],
    ],
  },
  {
    trap: 'service-promise',
    count: 6,
    at: 'after',
    share: [0.54, 0.7],
    terms: [
      ['支持定制 可拿样', 'customisation and samples possible'],
      ['免定金 先发货', 'no deposit'],
      ['送运费险 包运费', 'freight and return insurance included'],
    ],
  },
  {
    trap: 'for-people',
    count: 5,
    at: 'after',
    share: [0.54, 0.58],
    terms: [
      ['适用于家庭办公室', 'for home and office use'],
      ['户外家用专用', 'for outdoor and home use'],
      ['适用于男女老少', 'for all ages'],
    ],
  },
  {
    trap: 'ample-stock',
    count: 4,
    at: 'after',
    share: [0.56, 0.66],
    terms: [['库存充足 当天发货', 'ample stock, ships the same day']],
  },
  {
    trap: 'sale-talk',
    count: 4,
    at: 'before',
    share: [0.54, 0.7],
    terms: [
      ['清仓特价', 'clearance special'],
      ['特价 厂家直销', 'special offer, factory direct'],
    ],
  },
  {
    trap: 'product-word',
    count: 6,
    at: 'after',
    share: [0.54, 0.58],
    // Products of which most titles hold 替换 or DIY.
    only: ['soap-pump', 'candle-jar'],
    terms: [
      ['量大从优', 'discount for volume'],
      ['质量保证', 'quality guaranteed'],
    ],
  },
  {
    trap: 'category-word',
    count: 3,
    at: 'after',
    share: [0.54, 0.58],
    only: ['sunglasses', 'watch'],
    terms: [['服饰配件', 'fashion accessories']],
  },
  {
    trap: 'pair-word',
    count: 3,
    at: 'after',
    only: ['bottle', 'tumbler'],
    terms: [['双层加厚', 'double layer']],
  },
];

function toRecipe(row: WordTrap): TrapRecipe {
  return { ...row, rewrite: (draft, context) => applyWording(row, draft, context) };
}

const asItIs = (draft: Draft) => draft;

const OTHER_TRAPS: readonly TrapRecipe[] = [
  {
    trap: 'cheap-but-fair',
    count: 5,
    rewrite: (draft, { median, random }) => flatPrice(draft, median * random.between(0.54, 0.6)),
  },
  {
    trap: 'sells-well',
    count: 3,
    rewrite: (draft, { median, random }) => ({
      ...flatPrice(draft, median * random.between(0.41, 0.46)),
      sold30d: random.int(900, 8_000),
    }),
  },
  {
    trap: 'company-name',
    count: 4,
    rewrite: (draft, { median, random }) => {
      const priced = flatPrice(draft, median * random.between(0.54, 0.58));
      const seller = random.pick(ODDLY_NAMED_SELLERS);
      // Sellers sign their titles like this.
      return { ...priced, seller, title: { ...draft.title, before: [seller.name] } };
    },
  },
  {
    trap: 'high-tier',
    count: 4,
    rewrite: (draft, { median }) => {
      const { skus: _skus, ...rest } = draft;
      const fen = Math.round(median * 0.97);
      const tiers = [
        { from: draft.moq, fen },
        { from: 10_000, fen: Math.round(median * 0.4) },
      ];
      return { ...rest, quoteType: 0, fen, tiers };
    },
  },
  // Three sellers are too few for a median.
  {
    trap: 'small-group',
    count: 3,
    only: THIN_PRODUCTS,
    rewrite: (draft, { median, random }) => flatPrice(draft, median * random.between(0.38, 0.45)),
  },
  // 副 is a pair of two only by its character: one pair of glasses is one piece.
  { trap: 'pair-unit', count: 3, only: ['sunglasses'], rewrite: asItIs },
  // Prices under one yuan: only a share of the median may judge such a one.
  { trap: 'under-a-yuan', count: 3, only: ['spray-bottle-sky'], rewrite: asItIs },
];

export const TRAP_RECIPES: readonly TrapRecipe[] = [...WORD_TRAPS.map(toRecipe), ...OTHER_TRAPS];
