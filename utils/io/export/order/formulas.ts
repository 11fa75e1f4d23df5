/** What the sheets of an order have in common. */
import { t } from '../../i18n/words';
import type { End } from '../workbook/cost-formulas';
import type { WorkbookCosts } from '../workbook/costs';
import type { XlsxCell } from '../workbook/xlsx';
import { type OrderRefs, TOTALS, type Total } from './layout';

/** What all formulas of an order refer to. */
export interface OrderFormulas {
  costs: WorkbookCosts;
  refs: OrderRefs;
  /** Name of the sheet of inputs. */
  inputs: string;
  currency: string;
}

export const AMOUNT = { format: '0.00##' } as const;
export const bold = (text: string): XlsxCell => ({ text, isBold: true });
export const titled = (title: string, end: string | undefined) =>
  end === 'low' || end === 'high' ? t(`export.${end}`, [title]) : title;

/** What the agent's share is of. */
export function handledTotal(end: End, { refs, costs }: OrderFormulas): string {
  const ids = ['goods', 'domestic', ...(costs.switches.agentOnFreight ? ['freight'] : [])] as const;
  return ids.map((id) => (isTotal(id) ? refs.total(id, end) : '0')).join('+');
}
const isTotal = (id: string): id is Total => TOTALS.some((total) => total === id);
