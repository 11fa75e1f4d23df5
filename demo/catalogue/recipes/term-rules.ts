import type { Draft } from '../draft';
import type { MisleadingRecipe } from './recipe';

const headline = (draft: Draft, fallback: number) => draft.fen ?? fallback;

/** Tiers with the same prices at other quantities, each a multiple of the one before. */
function retiered({ tiers }: Draft, first: number, multiple: number): Pick<Draft, 'tiers'> {
  if (!tiers) return {};
  return { tiers: tiers.map(({ fen }, index) => ({ from: first * multiple ** index, fen })) };
}

/** Rules that show in the terms of sale: other price bases, quantities, lots, availability. */
export const TERM_RECIPES: readonly MisleadingRecipe[] = [
  {
    rule: 'new-buyer-price',
    treatment: 'note',
    count: 3,
    rewrite: (draft, { median, random }) => ({
      ...draft,
      promotion: {
        fen: Math.round(headline(draft, median) * random.between(0.5, 0.7)),
        model: random.pick(['新人价', 'PLUS会员价']),
      },
      title: { ...draft.title, after: [['新人价 首单立减', 'first-order price for new buyers']] },
    }),
  },
  {
    rule: 'dropship-price',
    treatment: 'correct',
    count: 4,
    rewrite: (draft, { median, random }) => {
      const dropship = Math.round(headline(draft, median) * random.between(1.12, 1.35));
      return {
        ...draft,
        consignFen: dropship,
        ...(random.chance(0.5) && { jxhyFen: Math.round(dropship * 0.96) }),
      };
    },
  },
  {
    rule: 'dropship-free-shipping',
    treatment: 'correct',
    count: 4,
    rewrite: (draft, { median, random }) => ({
      ...draft,
      onePiece: {
        fen: Math.round(headline(draft, median) * random.between(1.15, 1.3)) + 400,
        freePostage: true,
      },
      title: { ...draft.title, after: [['一件代发包邮', 'dropshipping, mainland post paid']] },
    }),
  },
  {
    rule: 'moq-above-quantity',
    treatment: 'note',
    count: 4,
    rewrite: (draft, { random }) => {
      const moq = random.pick([500, 1_000, 3_000]);
      return { ...draft, moq, ...retiered(draft, moq, 2) };
    },
  },
  {
    rule: 'mixed-lots',
    treatment: 'note',
    count: 3,
    rewrite: (draft, { random }) => ({
      ...draft,
      mix: random.chance(0.5)
        ? { amountFen: random.pick([30_000, 50_000, 100_000]), number: random.pick([10, 20, 50]) }
        : { number: random.pick([10, 30, 50]) },
      title: { ...draft.title, after: [['支持混批', 'mixed lots welcome']] },
    }),
  },
  {
    rule: 'sold-in-lots',
    treatment: 'correct',
    count: 6,
    rewrite: (draft, { random }) => {
      const lot = random.pick([6, 12, 24, 36]);
      return { ...draft, lot, moq: lot, ...retiered(draft, lot, 10) };
    },
  },
  {
    rule: 'not-available',
    treatment: 'mark',
    count: 4,
    rewrite: (draft, { random }) =>
      random.chance(0.5) ? { ...draft, published: false } : { ...draft, stock: 0 },
  },
  {
    rule: 'not-available',
    treatment: 'note',
    count: 2,
    rewrite: (draft, { random }) => ({
      ...draft,
      moq: 1,
      ...retiered(draft, 1, 10),
      stock: random.int(2, 8),
    }),
  },
];
