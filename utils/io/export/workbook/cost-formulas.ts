/** Spreadsheet formulas for a row, equivalent to `pricing/landed-cost`. */
import { BULK_ABOVE_KG } from '../../../core/pricing/landed-cost/lines';
import type { WorkbookCosts, WorkbookInput } from './costs';

export type End = 'low' | 'high';

/** Costs of one piece at each end, in the order of computation. */
export const COST_VALUES = [
  'goods',
  'domestic',
  'prep',
  'freight',
  'agent',
  'insurance',
  'value',
  'duty',
  'vat',
  'broker',
  'landed',
] as const;

/** Values of a row, with what it earns. */
export const ROW_VALUES = [...COST_VALUES, 'net', 'profit'] as const;
export type RowValue = (typeof ROW_VALUES)[number];

/** Cell addresses used in a row's formulas. */
export interface Refs {
  input: (id: WorkbookInput, end: End) => string;
  /** Reference to a value of the same row. */
  own: (id: RowValue, end: End) => string;
  weight: (end: End) => string;
  pieces: string;
  /** Yuan per piece. */
  price: string;
  volume: string;
  /** 1 if the buyer pays the freight inside China, else 0. */
  isPaid: string;
  /** 1 below the threshold, else 0. */
  isUnder: string;
  /** The seller's own share for an invoice; empty if only the input defines it. */
  invoice: string;
  rate: string;
  limit: string;
  pagePrice: string;
  pagePieces: string;
  parcelPieces: string;
}

/** Whether a parcel is below the threshold: decided by the higher end, as in the panel. */
export function underFormula(costs: WorkbookCosts, refs: Refs): string {
  if (costs.amounts.limit === undefined) return '0';
  const shipping = costs.threshold?.isCif
    ? `+${refs.own('freight', 'high')}+${refs.own('insurance', 'high')}`
    : '';
  return `IF((${goodsValue(refs, 'high')}${shipping})*${shipped(costs, refs)}<=${refs.limit},1,0)`;
}

export function rowFormulas(costs: WorkbookCosts, refs: Refs, end: End): Record<RowValue, string> {
  const { switches, isFreightTaxed, threshold } = costs;
  const input = (id: WorkbookInput) => refs.input(id, end);
  const own = (id: RowValue) => refs.own(id, end);
  const each = shipped(costs, refs);
  const volumeWeight = `IF(${input('divisor')}>0,${refs.volume}/${input('divisor')},0)`;
  const charged = `MAX(${refs.weight(end)},${volumeWeight})*(1+${input('packWeight')})`;
  const handled = ['goods', 'domestic', ...(switches.agentOnFreight ? ['freight'] : [])];
  const byItem = `(${input('dutyPerItem')}+${input('feePerItem')})/${each}`;
  const taxed = switches.cif || !isFreightTaxed ? '' : `+${own('freight')}+${own('insurance')}`;
  const byShare = `MAX(0,${input('duty')}*${own('value')}-${input('dutyRelief')}/${each})`;
  const under = `${byItem}+${input('dutyUnder')}*${own('value')}`;
  const duty = threshold ? `IF(${refs.isUnder}=1,${under},${byShare})` : `${byShare}+${byItem}`;
  const taxes = `${input('vat')}*(${own('value')}${taxed}+${own('duty')})`;
  const vat = threshold?.vat === 'import' ? taxes : `IF(${refs.isUnder}=1,0,${taxes})`;
  const broker =
    `${input('entry')}/${each}+MAX(${input('processing')}*${own('value')},` +
    `${input('processingMin')}/${each})+${input('harbour')}*${own('value')}`;
  const share = `IF(ISNUMBER(${refs.invoice}),${refs.invoice},${input('invoice')})`;
  const invoice = switches.withInvoice ? `*(1+${share})` : '';
  return {
    goods: `${refs.price}*${refs.rate}${invoice}*(1+${input('fxSpread')})`,
    domestic: `${refs.isPaid}*${end === 'low' ? 'MIN' : 'MAX'}(${domestic(refs, 'low')},${domestic(refs, 'high')})/${refs.pieces}`,
    prep: `${input('prep')}+${input('packing')}+${input('moulds')}/${refs.pieces}`,
    freight: `${input('shipBase')}/${each}+${charged}*${input('freight')}`,
    agent: `MAX(${input('agentShare')}*(${sum(handled.filter(isRowValue).map(own))}),${input('agentMin')}/${refs.pieces})`,
    insurance: `${input('insurance')}*(${own('goods')}+${own('freight')})`,
    value: `${goodsValue(refs, end)}${switches.cif ? `+${own('freight')}+${own('insurance')}` : ''}`,
    duty: switches.ddp ? '0' : duty,
    vat: switches.ddp || switches.vatRecoverable ? '0' : vat,
    broker: switches.ddp ? '0' : broker,
    landed: sum(LANDED.map(own)),
    net: `${refs.pagePrice}/${netDivisor(costs, refs, input('vat'))}`,
    profit: profit(refs, end),
  };
}
const LANDED = [
  'goods',
  'domestic',
  'prep',
  'freight',
  'agent',
  'insurance',
  'duty',
  'vat',
  'broker',
] as const;

function isRowValue(id: string): id is RowValue {
  return ROW_VALUES.some((value) => value === id);
}

const sum = (terms: readonly string[]): string => terms.join('+');

function shipped({ mode }: WorkbookCosts, { pieces, parcelPieces }: Refs): string {
  return mode === 'direct' ? parcelPieces : pieces;
}

/** An order's freight inside China. A heavier order may cost less. */
function domestic(refs: Refs, end: End): string {
  const input = (id: WorkbookInput) => refs.input(id, end);
  const weight = `${refs.pieces}*${refs.weight(end)}`;
  const bulk = `MAX(${input('domesticBulkMin')},${input('domesticBulkPerKg')}*${weight})`;
  const parcels = `${input('domesticFirst')}+${input('domesticPerKg')}*MAX(0,${weight}-1)`;
  return `IF(${weight}>${BULK_ABOVE_KG},${bulk},${parcels})`;
}

/** Customs value of the goods before freight. */
function goodsValue({ own, input }: Refs, end: End): string {
  const bare = `${own('goods', end)}/(1+${input('fxSpread', end)})`;
  return `${bare}+${own('domestic', end)}+${own('prep', end)}-${input('prep', end)}`;
}

/** Divisor that removes VAT from the price; 1 if no VAT is owed. */
function netDivisor({ mode, switches, threshold }: WorkbookCosts, refs: Refs, vat: string): string {
  if (!switches.vatInPrice) return '1';
  if (mode === 'stock') return `(1+${vat})`;
  const above = switches.vatRecoverable ? `1+${vat}` : '1';
  if (threshold?.vat === 'import') return `(${above})`;
  const under = threshold?.vat === 'sale' ? `1+${vat}` : '1';
  return `IF(${refs.isUnder}=1,${under},${above})`;
}

function profit(refs: Refs, end: End): string {
  const input = (id: WorkbookInput) => refs.input(id, end);
  const net = refs.own('net', end);
  const landed = `${refs.own('landed', end)}*${refs.pagePieces}`;
  const fulfilment = `${input('fulfilment')}+${input('placement')}`;
  const referral = `MAX(${input('referral')}*${net},${input('referralMin')})`;
  const bySale = `${input('fixedFee')}+(${input('payment')}+${input('ads')})*${net}`;
  const returned = `${input('returns')}*${input('returnLoss')}*(${landed}+${fulfilment})`;
  return `${net}-${landed}-(${referral}+${bySale}+${fulfilment}+${returned})`;
}
