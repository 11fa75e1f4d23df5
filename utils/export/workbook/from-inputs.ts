import { amountsOf } from '../../compare/landed-cost/amounts';
import { pagePrice, type PagePriceTerms } from '../../compare/landed-cost/earning';
import { pieceOf } from '../../compare/landed-cost/piece';
import type { CostInputs } from '../../model/cost-inputs';
import type { Rates } from '../../model/rates';
import type { WorkbookCosts } from './costs';

/** What the panel computes with, for a workbook; undefined where a currency has no rate. */
export function workbookCosts(
  inputs: CostInputs,
  rates: Rates,
  page: PagePriceTerms | undefined,
  titleOf: WorkbookCosts['titleOf'],
): WorkbookCosts | undefined {
  const amounts = amountsOf(inputs, rates);
  if (!amounts) return undefined;
  const minor = page && pagePrice(page, inputs, rates);
  return {
    ...inputs,
    amounts,
    ...(page && minor !== undefined && { page: { minor, pieces: page.pieces } }),
    pieceOf: ({ offer, unitPrice, notes }) => unitPrice && pieceOf(offer, unitPrice, inputs, notes),
    titleOf,
  };
}
