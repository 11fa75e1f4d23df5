import type { Draft, ProductSheet } from '../draft';
import type { RuleId } from '../../../utils/core/model/rule-ids';
import type { Random } from '../random';

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
