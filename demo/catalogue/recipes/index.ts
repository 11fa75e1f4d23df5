import { OTHER_GOODS_RECIPES } from './other-goods';
import { PRICE_RECIPES } from './price-rules';
import type { Recipe } from './recipe';
import { TERM_RECIPES } from './term-rules';
import { TRAP_RECIPES } from './traps';
import { WORDED_TERMS_RECIPES } from './worded-terms';

export type { Recipe, Treatment } from './recipe';

/** Everything that is not an ordinary offer, each as often as its `count` says. */
export const RECIPES: readonly Recipe[] = [
  ...OTHER_GOODS_RECIPES,
  ...WORDED_TERMS_RECIPES,
  ...PRICE_RECIPES,
  ...TERM_RECIPES,
  ...TRAP_RECIPES,
];
