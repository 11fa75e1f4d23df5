import type { CostInputs } from '../../model/cost-inputs';
import { minorDigits } from '../../model/money';
import type { Rates } from '../../model/rates';
import type { Earning, LandedCost } from '../compared';
import { amountsOf, minorUnits, type Amounts, type EndAmounts } from './amounts';
import { isLandedUnder } from './landed';

/** What the page asks for what it sells once. */
export interface PagePriceTerms {
  /** Minor units of `currency`. */
  minor: number;
  /** ISO code. */
  currency: string;
  /** Pieces that it sells once. */
  pieces: number;
}

/**
 * What one sold pack earns, in minor units of the user's currency; undefined where the page's price
 * is nothing, or a currency has no rate.
 */
export function earningOf(
  landed: LandedCost,
  page: PagePriceTerms,
  inputs: CostInputs,
  rates: Rates,
): Earning | undefined {
  const amounts = amountsOf(inputs, rates);
  const price = pagePrice(page, inputs, rates);
  if (!amounts || price === undefined || price <= 0 || landed.low <= 0) return undefined;
  return earningAt(landed, { price, pieces: page.pieces }, amounts, inputs);
}

/** The page's price in minor units of the user's currency. */
export function pagePrice(
  { minor, currency }: PagePriceTerms,
  inputs: CostInputs,
  rates: Rates,
): number | undefined {
  const unit = minorUnits(currency, inputs.currency, rates);
  return unit && (minor / 10 ** minorDigits(currency)) * unit;
}

/** @param sold what is sold once, in minor units of the user's currency */
export function earningAt(
  landed: LandedCost,
  sold: { price: number; pieces: number },
  amounts: Amounts,
  inputs: CostInputs,
): Earning {
  const isNet = isVatInPrice(inputs, isLandedUnder(landed, amounts, inputs));
  const best = endOf(landed.low * sold.pieces, sold.price, isNet, amounts.low);
  const worst = endOf(landed.high * sold.pieces, sold.price, isNet, amounts.high);
  return {
    profit: { low: worst.profit, high: best.profit },
    margin: { low: worst.margin, high: best.margin },
    roi: { low: worst.roi, high: best.roi },
  };
}

/**
 * Whether a part of the price is VAT that is owed. It is on what is sold inside a country; of a
 * parcel where the sale collects it, and else the import has paid it, once.
 */
function isVatInPrice(inputs: CostInputs, isUnder: boolean): boolean {
  const { mode, switches, threshold } = inputs;
  if (!switches.vatInPrice) return false;
  if (mode === 'stock') return true;
  return isUnder ? threshold?.vat === 'sale' : switches.vatRecoverable;
}

function endOf(landed: number, price: number, isVatIn: boolean, amounts: EndAmounts) {
  const net = isVatIn ? price / (1 + amounts.vat) : price;
  const fulfilment = amounts.fulfilment + amounts.placement;
  const fees =
    Math.max(amounts.referral * net, amounts.referralMin) +
    amounts.fixedFee +
    (amounts.payment + amounts.ads) * net +
    fulfilment +
    amounts.returns * amounts.returnLoss * (landed + fulfilment);
  const profit = net - landed - fees;
  return { profit, margin: profit / net, roi: profit / landed };
}
