import type { Draft, ProductSheet } from '../draft';
import type { RuleId } from '../../../utils/core/model/rule-ids';
import type { Random } from '../random';
import { fillTerm, type Term } from '../terms';

/** What a careful reader does with a misleading offer: see the classes of the rule table. */
export type Treatment = 'mark' | 'correct' | 'note';

/** What a recipe may look at. */
export interface RecipeContext {
  sheet: ProductSheet;
  /** Fen: median headline price of the product's honest offers. */
  median: number;
  random: Random;
}

interface Rewrite {
  /** How many offers of the catalogue follow this recipe. */
  count: number;
  /** Ids or kinds of the only products that it is for. */
  only?: readonly string[];
  /** Kinds of products that it leaves out, as the rule's word describes them rightly. */
  except?: readonly string[];
  rewrite(draft: Draft, context: RecipeContext): Draft;
}

/** Turns an honest offer into one that misleads, by one of the 35 rules of misleading prices. */
export interface MisleadingRecipe extends Rewrite {
  rule: RuleId;
  treatment: Treatment;
}

/** Turns an honest offer into one that a careless rule would mark. */
export interface TrapRecipe extends Rewrite {
  trap: string;
}

export type Recipe = MisleadingRecipe | TrapRecipe;

/** One price, whatever the quantity. */
export function flatPrice(draft: Draft, fen: number): Draft {
  const { skus: _skus, ...rest } = draft;
  const price = Math.max(1, Math.round(fen));
  return { ...rest, quoteType: 0, fen: price, tiers: [{ from: draft.moq, fen: price }] };
}

type Range = readonly [low: number, high: number];

/** A misleading offer or a trap that consists of words and a price. */
export interface Wording {
  /** Alternatives; `{name}` and `{part}` stand for the product's own words. */
  terms: readonly Term[];
  /** Where the words go; `instead` replaces the title. */
  at: 'before' | 'after' | 'instead';
  /** One flat price as a share of the median; without it the offer keeps its own prices. */
  share?: Range;
  /** One flat price in CNY, whatever the product costs. */
  yuan?: Range;
}

/** Applies words and price; a share is drawn evenly from its range. */
export function applyWording(wording: Wording, draft: Draft, context: RecipeContext): Draft {
  const { facts } = context.sheet;
  const term = fillTerm(context.random.pick(wording.terms), {
    name: draft.title.name,
    part: facts.part,
  });
  const worded: Draft = { ...draft, title: { ...draft.title, ...placed(wording.at, term, draft) } };
  const { share, yuan } = wording;
  if (yuan) return flatPrice(worded, context.random.between(...yuan) * 100);
  if (share) return flatPrice(worded, context.median * context.random.between(...share));
  return worded;
}

function placed(at: Wording['at'], term: Term, draft: Draft) {
  if (at === 'instead') return { instead: term };
  if (at === 'before') return { before: [term] };
  return { after: [term, ...draft.title.after.slice(0, 1)] };
}

/** A rule that shows in the title, most with a price that gives it away. */
export interface WordRule extends Wording, Omit<MisleadingRecipe, 'rewrite'> {}

export function toRecipe(row: WordRule): MisleadingRecipe {
  return { ...row, rewrite: (draft, context) => applyWording(row, draft, context) };
}
