/** What the classifier is trained with: real pages, the same altered, and generated traps. */
import { collectIn } from '../../tests/page-price/browser';
import { firstPages, laterPages, type RealPage } from '../../tests/page-price/material';
import type { Half } from '../../tests/page-price/split';
import { trainingTraps } from '../../tests/page-price/traps/pages';
import {
  type Candidate,
  candidatesOf,
  type Sighting,
} from '../../utils/core/page-price/candidates';

export type Kind = 'plain' | 'clicked';

/** One page, seen with a click or without one. */
export interface Sample {
  /** Name of a shop; generated pages have none. */
  shop?: string;
  /** A page as it is; absent: altered or generated. */
  kind?: Kind;
  candidates: readonly Candidate[];
  sightings: readonly Sighting[];
  /** Correct amounts; empty: the page has no price. */
  prices: readonly number[];
  /** How much it counts in training. */
  weight: number;
}

/** By alteration: shops hardly ever show the price above the title. */
const ALTERED_WEIGHTS = [0.15, 0.15, 0.15, 0.05];
const TRAP_WEIGHT = 0.1;

function sampleOf(
  sightings: readonly Sighting[],
  prices: readonly number[],
  weight: number,
  more: Pick<Sample, 'shop' | 'kind'> = {},
): Sample {
  return { sightings, candidates: candidatesOf(sightings), prices, weight, ...more };
}

/** Real pages without the unseen half, each as it is and altered. */
export async function realSamples(): Promise<Sample[]> {
  return samplesOf([...firstPages(), ...laterPages('train')], true);
}

/** The unseen half, or all pages of the later collection that may be seen. */
export async function laterSamples(half: Half): Promise<Sample[]> {
  return samplesOf(laterPages(half), false);
}

async function samplesOf(pages: readonly RealPage[], isAltered: boolean): Promise<Sample[]> {
  const found = await collectIn(pages, { isAltered });
  return pages.flatMap(({ shop, prices }, at) => {
    const seen = found[at];
    if (!seen) return [];
    const asIs = (['plain', 'clicked'] as const).map((kind) =>
      sampleOf(seen[kind], prices, 1, { shop, kind }),
    );
    const altered = seen.altered.flatMap(({ plain, clicked }, alteration) =>
      [plain, clicked].map((sightings) =>
        sampleOf(sightings, prices, ALTERED_WEIGHTS[alteration] ?? 0, { shop }),
      ),
    );
    return asIs.concat(altered);
  });
}

export async function trapSamples(): Promise<Sample[]> {
  const pages = trainingTraps();
  const found = await collectIn(pages);
  return pages.flatMap(({ prices, other }, at) => {
    const seen = found[at];
    if (!seen) return [];
    const ofProduct = [seen.plain, seen.clicked].map((one) => sampleOf(one, prices, TRAP_WEIGHT));
    return seen.other ? ofProduct.concat(sampleOf(seen.other, [other], TRAP_WEIGHT)) : ofProduct;
  });
}
