/** Selects, of all prices on a page, the one that a buyer pays now. */
import type { PriceSource } from '../model/page-script';
import { type Candidate, candidatesOf, isCurrent, type Sighting } from './candidates';
import { likelihoodsOf, type Model, scoresOf } from './model';
import { MODEL } from './weights';

/** A price that is less likely is not shown: the user is asked. */
const SHOWN = 0.5;
/** A price that is less likely is shown with a question mark. */
const SURE = 0.9;
/** Other candidates that are told. */
const MAX_OTHERS = 2;
/** Candidates that the likelihoods are shared among: the work grows with their square. */
const MAX_RANKED = 200;
/** Added to the score of what comes from the kind of source that the user has preferred on the host. */
const PREFERENCE = 2;

export interface Choice {
  /** Absent: none is likely enough. */
  price?: Candidate;
  /** At least nine of ten such prices are right. */
  isSure: boolean;
  /** Likelihood of the price, or of the first of the others. */
  likelihood: number;
  /** The next candidates, the likeliest first. */
  others: Candidate[];
}

/** Undefined if the page names no amount that could be a price. */
export function choose(
  sightings: readonly Sighting[],
  preferred?: PriceSource,
  model: Model = MODEL,
): Choice | undefined {
  const candidates = candidatesOf(sightings);
  const isPreferred = ({ sightings: own }: Candidate) => own.some(({ from }) => from === preferred);
  const scores = scoresOf(candidates, model.weights);
  const scored = candidates.map((candidate, at) => ({
    candidate,
    score: (scores[at] ?? 0) + (isPreferred(candidate) ? PREFERENCE : 0),
  }));
  const highest = new Set(
    scored.toSorted((one, other) => other.score - one.score).slice(0, MAX_RANKED),
  );
  const certain = preferred === undefined ? certainAmong(candidates) : undefined;
  const kept = scored.filter((one) => highest.has(one) || one.candidate === certain);
  const likelihoods = likelihoodsOf(
    kept.map(({ score }) => score),
    model,
  );
  const ranked = kept
    .map(({ candidate }, at) => {
      const likelihood = candidate === certain ? 1 : (likelihoods[at] ?? 0);
      return { candidate, likelihood: isOtherSum(candidate) ? likelihood * SHOWN : likelihood };
    })
    .toSorted((one, other) => other.likelihood - one.likelihood);
  const [best] = ranked;
  if (!best) return undefined;
  const isShown = best.likelihood >= SHOWN;
  return {
    ...(isShown && { price: best.candidate }),
    isSure: best.likelihood >= SURE,
    likelihood: best.likelihood,
    others: ranked
      .slice(isShown ? 1 : 0)
      .slice(0, MAX_OTHERS)
      .map(({ candidate }) => candidate),
  };
}

/** A sum that its own words call another one, and no markup a price: the user may say that it is one. */
function isOtherSum({ sightings }: Candidate): boolean {
  return sightings.every(({ from, rules }) => from === 'visible' && rules.includes('other-sum'));
}

/** The only price of the product's JSON-LD, if it is also the first that the page shows as current, struck nowhere. */
function certainAmong(candidates: readonly Candidate[]): Candidate | undefined {
  const named = candidates.filter(({ sightings }) =>
    sightings.some(({ from }) => from === 'json-ld'),
  );
  const [only] = named;
  if (
    !only ||
    named.length > 1 ||
    !only.sightings.some((one) => isCurrent(one) && one.rules.includes('first'))
  )
    return undefined;
  const isStruck = only.sightings.some(
    ({ rules }) => rules.includes('old') && !rules.includes('aside'),
  );
  const isOfClicked = candidates.some(({ sightings }) =>
    sightings.some(({ rules }) => rules.includes('of-clicked')),
  );
  return isStruck || isOfClicked ? undefined : only;
}
