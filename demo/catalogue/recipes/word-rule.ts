import type { MisleadingRecipe } from './recipe';
import { applyWording, type Wording } from './wording';

/** A rule that shows in the title, most with a price that gives it away. */
export interface WordRule extends Wording, Omit<MisleadingRecipe, 'rewrite'> {}

export function toRecipe(row: WordRule): MisleadingRecipe {
  return { ...row, rewrite: (draft, context) => applyWording(row, draft, context) };
}
