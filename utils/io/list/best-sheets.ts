/** The landed cost of each row's best offer with live formulas, as sheets behind the user's own. */
import { type RowResult, offersOf } from '../../core/list/added-columns';
import { usedAgents } from '../../core/agents/address';
import type { CostInputs } from '../../core/costs/cost-inputs';
import type { Agent } from '../../core/model/agents';
import type { Rates } from '../../core/model/rates';
import {
  type PagePriceTerms,
  pagePriceInUserCurrency,
} from '../../core/pricing/landed-cost/earning';
import type { ExportContext, OfferColumnId } from '../export/context';
import { workbookSheets } from '../export/workbook';
import { workbookCosts } from '../export/workbook/costs';
import { estimatedWords, markWords } from '../i18n/offer-words';
import { t } from '../i18n/words';
import type { SheetMaker } from './added-sheets';

export interface BestRow extends RowResult {
  /** Number of the row in the list. */
  number: number;
  /** Pieces and the price of one of them, by which its offers were compared. */
  quantity: number;
  price?: Pick<PagePriceTerms, 'minor' | 'currency'>;
}

/** What all rows were compared by. */
export interface BestTerms {
  inputs: CostInputs;
  rates: Rates;
  agents: readonly Agent[];
  /** Epoch milliseconds. */
  now: number;
}

const COLUMNS: readonly OfferColumnId[] = [
  'title',
  'translated',
  'seller',
  'link',
  'agents',
  'unitPrice',
  'pieces',
  'moq',
  'landed',
  'atLeast',
  'margin',
  'cash',
  'notes',
];

/** A row for each of the list's that has an offer. */
export function bestSheets(
  rows: readonly BestRow[],
  { inputs, rates, agents, now }: BestTerms,
): SheetMaker {
  const { currency, quantity } = inputs;
  const found = rows.flatMap((row) => {
    const [compared] = offersOf(row);
    return compared ? [{ row, compared }] : [];
  });
  const context: ExportContext = {
    at: now,
    foundAt: new Map(),
    quantity,
    currency,
    columns: COLUMNS,
    groups: [],
    sections: new Map(),
    remarks: new Map(),
    agents: usedAgents(agents),
    pictures: new Map(),
    medians: new Map(),
    markWords,
    estimateWords: (input) => estimatedWords([input]),
  };
  const terms = found.map(({ row: { number, quantity: wanted, price } }) => {
    const minor = price && pagePriceInUserCurrency({ ...price, pieces: 1 }, inputs, rates);
    return { row: number, quantity: wanted, ...(minor !== undefined && { price: minor }) };
  });
  const costs = workbookCosts(inputs, rates, undefined, (id) => t(`costs.input.${id}`));
  const offers = found.map(({ compared }) => compared);
  return (nameFor) => workbookSheets(offers, context, costs, { terms, columns: COLUMNS, nameFor });
}
