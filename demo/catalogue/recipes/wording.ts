import type { Draft } from '../draft';
import { fillTerm, type Term } from '../terms';
import { flatPrice, type RecipeContext } from './recipe';

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
