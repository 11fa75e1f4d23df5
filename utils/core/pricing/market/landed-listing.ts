/** Landed cost of a listing by the rules of its market (`docs/landed-cost.md`). */
import type { LandedCost } from '../../model/compared-offer';
import type { CostInput, CostInputId, CostInputs } from '../../costs/cost-inputs';
import type { Listing, OtherMarket } from '../../model/listing';
import { minorDigits } from '../../model/money';
import type { Rates } from '../../model/rates';
import { landedAt } from '../landed-cost/landed';
import { amountsOf, minorUnits } from '../landed-cost/lines';
import { typicalPiece } from '../landed-cost/piece';
import { withInputs, withoutInputs } from '../landed-cost/with-inputs';
import type { ListingPrice } from './listing-price';

/** What all listings of a search share. */
export interface LandingTerms {
  /** Inputs of the user's destination and mode, as for offers. */
  inputs: CostInputs;
  /** Inputs of one parcel to a consumer. */
  parcel: CostInputs;
  rates: Rates;
  /** Kilograms of pieces of the same product, where offers tell them. */
  weights: readonly number[];
}

/** Paid where one buys inside China alone. */
const INSIDE_CHINA: readonly CostInputId[] = [
  'agentShare',
  'agentMin',
  'domesticFirst',
  'domesticPerKg',
  'domesticBulkPerKg',
  'domesticBulkMin',
  'invoice',
];
/** The seller packs and sends a parcel: of its freight the buyer knows what is answered. */
const OF_THE_SELLER: readonly CostInputId[] = [
  ...INSIDE_CHINA,
  'packing',
  'moulds',
  'prep',
  'freight',
  'shipBase',
  'insurance',
];

/** Undefined without a rate for one of the currencies. */
export function landedListing(
  listing: Listing,
  price: ListingPrice,
  terms: LandingTerms,
): LandedCost | undefined {
  const { inputs, isAtLeast } = RULES[listing.market](listing, terms);
  const { rates, weights } = terms;
  const own = price.currency === inputs.currency ? withoutInputs(inputs, ['fxSpread']) : inputs;
  const amounts = amountsOf(own, rates);
  const unit = minorUnits(price.currency, own.currency, rates);
  if (!amounts || unit === undefined) return undefined;
  const piece = { ...typicalPiece(own, weights), pieces: price.pieces };
  const at = (minor: number) =>
    landedAt((minor / 10 ** minorDigits(price.currency)) * unit, piece, amounts, own);
  return { ...joined(at(price.low), at(price.high)), isAtLeast };
}

interface MarketRule {
  inputs: CostInputs;
  /** A cost is unknown. */
  isAtLeast: boolean;
}

const RULES: Readonly<Record<OtherMarket, (listing: Listing, terms: LandingTerms) => MarketRule>> =
  {
    // The seller hands the goods to the forwarder; all that follows is as for offers.
    alibaba: (_listing, { inputs }) => ({
      inputs: withoutInputs(inputs, INSIDE_CHINA),
      isAtLeast: false,
    }),
    aliexpress: (listing, { parcel }) => {
      const bare = withoutInputs(parcel, OF_THE_SELLER);
      const sent = listing.shipping === undefined ? bare : withShipping(bare, listing);
      return {
        // The freight of a forwarder that includes duty is not used.
        inputs: { ...sent, switches: { ...sent.switches, ddp: false } },
        isAtLeast: listing.shipping === undefined && listing.isFreeShipping !== true,
      };
    },
  };

/** The answered shipping is that of a parcel. */
function withShipping(inputs: CostInputs, { shipping = 0, currency }: Listing): CostInputs {
  const whole = shipping / 10 ** minorDigits(currency);
  const shipBase: CostInput = {
    ...inputs.values.shipBase,
    low: whole,
    high: whole,
    source: 'supplier',
    currency,
  };
  return withInputs(inputs, { shipBase });
}

/** Costs from the low end of the cheapest variant to the high end of the dearest. */
function joined(cheapest: LandedCost, dearest: LandedCost): LandedCost {
  const lows = new Map(cheapest.lines.map(({ id, low }) => [id, low]));
  return {
    ...dearest,
    low: cheapest.low,
    lines: dearest.lines.map((line) => ({ ...line, low: lows.get(line.id) ?? 0 })),
  };
}
