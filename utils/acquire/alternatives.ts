/** Small pictures of what else stood at the clicked point: the panel itself loads nothing of a page. */
import type { Candidate } from '../model/candidate';
import type { Target } from '../model/search';
import { makeThumbnail } from '../picture/thumbnail';
import { tryInOrder } from './in-order';
import { waysToOriginal } from './originals';

const BUDGET_MS = 5_000;

/** Data URLs in the order of the candidates; absent where the original is not to be had. */
export function drawAlternatives(
  target: Target,
  alternatives: readonly Candidate[],
  signal: AbortSignal,
): Promise<(string | undefined)[]> {
  const options = { early: undefined, until: Date.now() + BUDGET_MS, signal };
  return Promise.all(
    alternatives.map(async (candidate) => {
      const ways = await waysToOriginal(target, candidate, options);
      const { tried } = await tryInOrder(ways, options.until, signal);
      return tried && makeThumbnail(tried.picture);
    }),
  );
}
