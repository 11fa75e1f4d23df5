import { STUDIO_PRODUCTS, type StudioProduct } from '../pictures/products';
import { productSheet, type ProductSheet } from './draft';
import { SPECIAL_PRODUCTS, THIN_PRODUCTS, TWO_SIZE_PRODUCTS } from './kinds/special';
import { seeded } from './random';
import { OTHER_GOODS_RECIPES } from './recipes/other-goods';
import { PRICE_RECIPES } from './recipes/price-rules';
import type { Recipe } from './recipes/recipe';
import { TERM_RECIPES } from './recipes/term-rules';
import { TRAP_RECIPES } from './recipes/traps';
import { WORDED_TERMS_RECIPES } from './recipes/worded-terms';
import { sellersFor, type Seller } from './sellers';

/** Who sells a product, and which of its offers are out of the ordinary. */
export interface ProductPlan {
  sheet: ProductSheet;
  sellers: readonly Seller[];
  recipes: Recipe[];
  /** How many sellers offer the bigger version. */
  larger: number;
}

/** Everything that is not an ordinary offer, each as often as its `count` says. */
const RECIPES: readonly Recipe[] = [
  ...OTHER_GOODS_RECIPES,
  ...WORDED_TERMS_RECIPES,
  ...PRICE_RECIPES,
  ...TERM_RECIPES,
  ...TRAP_RECIPES,
];

/** Most unusual offers of a product: the honest ones must carry the median. */
const MAX_RECIPES = 4;

/** Plans every product of the studio; the same each time. */
export function planCatalogue(): readonly ProductPlan[] {
  const plans = STUDIO_PRODUCTS.map(planProduct);
  // Recipes for few products first, while those still have room.
  const byNeed = RECIPES.toSorted((a, b) => Number(Boolean(b.only)) - Number(Boolean(a.only)));
  for (const [index, recipe] of byNeed.entries()) assign(recipe, plans, `recipe/${index}`);
  return plans;
}

function planProduct(product: StudioProduct): ProductPlan {
  const random = seeded(`plan/${product.id}`);
  const sheet = productSheet(product);
  const larger = TWO_SIZE_PRODUCTS.includes(product.id) ? 4 : 0;
  const count = THIN_PRODUCTS.includes(product.id) ? 3 : random.int(9 + larger, 16);
  return {
    sheet,
    sellers: sellersFor(sheet.facts, count, random),
    recipes: [],
    larger,
  };
}

function assign(recipe: Recipe, plans: readonly ProductPlan[], seed: string): void {
  const random = seeded(seed);
  const fitting = plans.filter((plan) => fits(recipe, plan));
  for (let i = 0; i < recipe.count; i += 1) {
    const shuffled = random.sample(fitting, fitting.length);
    const [plan] = shuffled.toSorted((a, b) => a.recipes.length - b.recipes.length);
    if (!plan || plan.recipes.length >= MAX_RECIPES) {
      throw new Error(`No product has room for ${'trap' in recipe ? recipe.trap : recipe.rule}`);
    }
    plan.recipes.push(recipe);
  }
}

function fits(recipe: Recipe, { sheet: { product } }: ProductPlan): boolean {
  const isNamed = (list: readonly string[]) =>
    list.includes(product.id) || list.includes(product.kind);
  if (recipe.only?.includes(product.id)) return true;
  if (isSetApart(product.id)) return false;
  return recipe.only ? isNamed(recipe.only) : !(recipe.except && isNamed(recipe.except));
}

/** Products that are themselves a case of comparing prices carry no other case. */
function isSetApart(id: string): boolean {
  return SPECIAL_PRODUCTS.has(id) || THIN_PRODUCTS.includes(id) || TWO_SIZE_PRODUCTS.includes(id);
}
