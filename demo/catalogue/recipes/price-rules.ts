import { tierPrices, type Draft } from '../draft';
import { flatPrice, type MisleadingRecipe } from './recipe';

const after = (draft: Draft, zh: string, en: string): Draft['title'] => ({
  ...draft.title,
  after: [[zh, en]],
});

const PLACEHOLDERS_FEN = [1, 10, 999_900, 8_888_800];

/** Rules that show in the price itself: placeholders, other units, prices of other things. */
export const PRICE_RECIPES: readonly MisleadingRecipe[] = [
  {
    rule: 'placeholder-price',
    treatment: 'mark',
    count: 6,
    rewrite: (draft, { random }) => flatPrice(draft, random.pick(PLACEHOLDERS_FEN)),
  },
  {
    rule: 'one-of-a-pair',
    treatment: 'correct',
    count: 3,
    // The one product that suppliers sell in pairs.
    only: ['speaker-coral'],
    rewrite: (draft, { median, random }) => ({
      ...flatPrice(draft, (median / 2) * random.between(0.95, 1.1)),
      unit: '只',
      title: { ...draft.title, name: ['蓝牙音箱单只', 'single Bluetooth speaker'] },
    }),
  },
  {
    rule: 'pack-of-several',
    treatment: 'correct',
    count: 6,
    only: ['mug', 'bowl', 'canister', 'candle-jar', 'soap-pump', 'sunglasses', 'mouse', 'tumbler'],
    rewrite: (draft, { sheet, median, random }) => {
      const pieces = random.pick([2, 4, 6, 12]);
      return {
        ...flatPrice(draft, median * pieces * random.between(0.85, 0.98)),
        unit: '盒',
        title: {
          ...draft.title,
          before: [[`${pieces}${sheet.facts.unit === '只' ? '只' : '个'}装`, `pack of ${pieces}`]],
        },
      };
    },
  },
  {
    rule: 'price-of-another-kind',
    treatment: 'correct',
    count: 5,
    rewrite: (draft, { sheet, median, random }) => {
      const { part, names } = sheet.facts;
      const { tiers: _tiers, ...rest } = draft;
      const cheap = Math.max(1, Math.round(median * random.between(0.08, 0.3)));
      const full = Math.round(median * random.between(0.9, 1.15));
      const [zh, en] = names[0] ?? ['整件', 'whole piece'];
      return {
        ...rest,
        quoteType: 1,
        fen: cheap,
        skus: [
          { name: [`${part[0]}单买`, `${part[1]} alone`], fen: cheap, stock: 9_000 },
          { name: [zh, en], fen: full, stock: random.int(300, 4_000) },
          { name: [`${zh}礼盒装`, `${en}, gift box`], fen: Math.round(full * 1.12), stock: 600 },
        ],
      };
    },
  },
  {
    rule: 'largest-quantity-price',
    treatment: 'correct',
    count: 6,
    rewrite: (draft, { median }) => {
      const { skus: _skus, ...rest } = draft;
      const top = Math.max(1, Math.round(median * 0.66));
      const tiers = [
        { from: draft.moq, fen: Math.round(median * 1.08) },
        { from: Math.max(300, draft.moq * 5), fen: Math.round(median * 0.98) },
        { from: 10_000, fen: top },
      ];
      return { ...rest, quoteType: 0, fen: top, tiers };
    },
  },
  {
    rule: 'by-weight-or-length',
    treatment: 'note',
    count: 3,
    // Sold by weight in the trade: iron and wood.
    only: ['kettlebell', 'pan', 'pot', 'knife', 'chopping-board'],
    rewrite: (draft, { sheet, median }) => ({
      ...flatPrice(draft, (median * 1000) / sheet.facts.grams),
      unit: '公斤',
      title: after(draft, '按公斤计价', 'priced per kilogram'),
    }),
  },
  {
    rule: 'price-on-request',
    treatment: 'note',
    count: 4,
    rewrite: (draft) => {
      const { fen: _fen, tiers: _tiers, skus: _skus, ...rest } = draft;
      return {
        ...rest,
        quoteType: 0,
        title: after(draft, '登录可见价格', 'sign in to see the price'),
      };
    },
  },
  {
    rule: 'wrong-unit',
    treatment: 'mark',
    count: 4,
    // A hundred times their price would look like a placeholder of 9999.
    except: ['pot', 'bench', 'floor-lamp', 'chair', 'side-table', 'suitcase', 'stool'],
    rewrite: (draft, { median, random }) =>
      flatPrice(draft, median * 100 * random.between(0.88, 1.12)),
  },
  {
    rule: 'far-below-same-product',
    treatment: 'mark',
    count: 6,
    rewrite: (draft, { median, random }) => ({
      ...flatPrice(draft, median * random.between(0.24, 0.32)),
      sold30d: random.int(5, 2_000),
    }),
  },
  {
    rule: 'far-above-same-product',
    treatment: 'note',
    count: 3,
    rewrite: (draft, { median, random }) => {
      const { skus: _skus, ...rest } = draft;
      const fen = Math.round(median * random.between(3.6, 5));
      return { ...rest, ...tierPrices(fen, draft.moq, random) };
    },
  },
];
