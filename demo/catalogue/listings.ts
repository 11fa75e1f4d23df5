import type { RuleId } from '../../utils/core/model/rule-ids';
import { ordinaryDraft, sizeTerm, type Draft, type ProductSheet } from './draft';
import { planPhoto, type PhotoPlan } from './photo-plan';
import { planCatalogue, type ProductPlan } from './plan';
import { seeded, type Random } from './random';
import type { Recipe, Treatment } from './recipes/recipe';
import type { StatedOffer } from './offer';
import { stateOffer } from './state-offer';

/** What a reader of the catalogue should find out about an offer. */
export interface ListingTruth {
  /** The product and, where sizes differ, the size: offers to be compared share it. */
  group: string;
  /** The rule of misleading prices that it falls under, and what to do about it. */
  rule?: RuleId;
  treatment?: Treatment;
  /** Looks misleading to a careless rule, but is not. */
  trap?: string;
}

export interface Listing {
  offer: StatedOffer;
  photo: PhotoPlan;
  truth: ListingTruth;
}

/** Price of the bigger version in proportion: two clusters, not one spread. */
const LARGER_FACTOR = 2.4;

/** The whole catalogue from its seeds: no clock, no chance. */
export function makeListings(): readonly Listing[] {
  return planCatalogue().flatMap(listProduct);
}

interface Part {
  draft: Draft;
  truth: ListingTruth;
}

function listProduct(plan: ProductPlan): Listing[] {
  const { sheet, sellers } = plan;
  const random = seeded(`listings/${sheet.product.id}`);
  const honest = sellers.map((seller) => ordinaryDraft(sheet, seller, random));
  const unusual = plan.recipes.length;
  const ordinaryOnes = honest.slice(unusual + plan.larger);
  const median = medianFen(ordinaryOnes.length > 0 ? ordinaryOnes : honest);
  const parts = honest.map((draft, index): Part => {
    const group = sheet.product.id;
    const recipe = plan.recipes[index];
    if (recipe) return rewritten(recipe, draft, sheet, median, random);
    if (index < unusual + plan.larger) return enlarged(draft, sheet);
    return { draft, truth: { group } };
  });
  return random.sample(parts, parts.length).map((part) => toListing(sheet, part));
}

function rewritten(
  recipe: Recipe,
  draft: Draft,
  sheet: ProductSheet,
  median: number,
  random: Random,
): Part {
  const group = sheet.product.id;
  const truth =
    'trap' in recipe
      ? { group, trap: recipe.trap }
      : { group, rule: recipe.rule, treatment: recipe.treatment };
  return { draft: recipe.rewrite(draft, { sheet, median, random }), truth };
}

function enlarged(draft: Draft, { product, facts, baseFen }: ProductSheet): Part {
  const larger = facts.larger;
  if (!larger) throw new Error(`${product.id} has no bigger version`);
  const { skus: _skus, fen = baseFen, tiers = [{ from: draft.moq, fen }], ...rest } = draft;
  const grow = (small: number) => Math.round(small * LARGER_FACTOR);
  return {
    truth: { group: `${product.id}/${larger}`, trap: 'two-sizes' },
    draft: {
      ...rest,
      quoteType: 0,
      fen: grow(fen),
      tiers: tiers.map((tier) => ({ from: tier.from, fen: grow(tier.fen) })),
      title: { ...draft.title, size: sizeTerm(larger) },
      // Weight and size of the small version would be wrong.
      hasWeight: false,
      hasSize: false,
    },
  };
}

function toListing(sheet: ProductSheet, { draft, truth }: Part): Listing {
  const offer = stateOffer(sheet, draft);
  return { offer, truth, photo: planPhoto(offer) };
}

function medianFen(drafts: readonly Draft[]): number {
  const prices = drafts.flatMap((draft) => draft.fen ?? []).toSorted((a, b) => a - b);
  const middle = prices[Math.floor(prices.length / 2)];
  if (middle === undefined) throw new Error('No price to take a median of');
  return middle;
}
