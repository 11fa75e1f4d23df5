/** How many of the generated traps of the tests are answered wrong. */
import { collectIn } from '../../tests/page-price/browser';
import { isTrapRight, trapPages } from '../../tests/page-price/traps/pages';
import { choose } from '../../utils/core/page-price/choose';
import type { Model } from '../../utils/core/page-price/model';

/** A line for pages without a click, and one for those with a click on the picture. */
export async function trapFigures(model: Model): Promise<string[]> {
  const pages = trapPages();
  const seen = await collectIn(pages);
  return (['plain', 'clicked'] as const).map((click) => {
    const wrong = pages.filter((page, at) => {
      return !isTrapRight(page, choose(seen[at]?.[click] ?? [], undefined, model));
    });
    const unseen = wrong.filter(({ country }) => !country.isSeen).length;
    return `${wrong.length} of ${pages.length} wrong, ${unseen} in countries not trained on`;
  });
}
