import { CATEGORIES, type CategoryId } from './categories';
import { PRESET_DATE, type CostInput, type CostInputId, type SwitchId } from './cost-inputs';
import { destinationOf, type DestinationId } from './destinations';
import { feesOf, placementOf } from './platforms';
import type { Route } from './user-costs';

/** Dollars that storing, packing and sending one sold piece costs, by country. */
const FULFILMENT: Record<DestinationId, number> = {
  US: 5.5,
  UK: 4.3,
  DE: 4.7,
  FR: 5.5,
  EU: 5,
  JP: 3.4,
  AU: 4.6,
  CA: 6,
  own: 5,
};

/** Share of what is sold that comes back. */
function returnsOf(category: CategoryId, destination: DestinationId): number {
  if (category !== 'apparel') return 0.06;
  return destination === 'DE' ? 0.35 : 0.2;
}

const between = (low: number, high: number): CostInput => ({
  low,
  high,
  source: 'estimate',
  date: PRESET_DATE,
});
const share = (value: number) => between(value, value);
const money = (currency: string, value: number): CostInput => ({ ...share(value), currency });

/** What every cost starts with: estimates, so that none is ever incomplete. */
export function presetsOf(route: Route, category: CategoryId): Record<CostInputId, CostInput> {
  const { mode, way, platform } = route;
  const destination = destinationOf(route.destination);
  const isDirect = mode === 'direct';
  const customs = isDirect ? undefined : destination.customs;
  const [lowDuty, highDuty] = destination.dutyOf?.[category] ?? destination.duty;
  const [lowFreight, highFreight] = destination.freight[way];
  const fees = feesOf(platform, route.destination);
  const { weight } = CATEGORIES[category];
  return {
    fxSpread: share(0.02),
    agentShare: share(0.05),
    agentMin: money('CNY', 30),
    domesticFirst: money('CNY', 6),
    domesticPerKg: money('CNY', 1.5),
    domesticBulkPerKg: money('CNY', 0.8),
    domesticBulkMin: money('CNY', 30),
    invoice: share(0.07),
    packing: money('CNY', 0),
    moulds: money('CNY', 0),
    prep: money('USD', 0.3),
    weight: between(weight * 0.5, weight * 2),
    packWeight: share(0.05),
    freight: money('USD', (lowFreight + highFreight) / 2),
    shipBase: money('USD', isDirect ? (destination.perParcel ?? 0) : 0),
    divisor: share(6000),
    insurance: share(isDirect ? 0 : 0.003),
    duty: between(lowDuty, highDuty),
    dutyPerItem: money('EUR', isDirect ? (destination.perItem?.duty ?? 0) : 0),
    feePerItem: money('EUR', isDirect ? (destination.perItem?.fee ?? 0) : 0),
    vat: between(...destination.vat),
    entry: money('USD', customs?.entry ?? 0),
    processing: share(customs?.processing ?? 0),
    processingMin: money('USD', customs?.processingMin ?? 0),
    harbour: share(way === 'sea' ? (customs?.harbour ?? 0) : 0),
    referral: share(fees.referralOf?.[category] ?? fees.referral),
    referralMin: money(fees.currency, fees.referralMin),
    fixedFee: money(fees.currency, fees.fixedFee),
    payment: share(fees.payment),
    // A parcel line delivers to the door.
    fulfilment: money('USD', isDirect ? 0 : FULFILMENT[route.destination]),
    placement: money('USD', isDirect ? 0 : placementOf(platform, route.destination)),
    ads: share(0),
    returns: share(returnsOf(category, route.destination)),
    returnLoss: share(0.5),
  };
}

/** What is so unless the user says otherwise. */
export function presetSwitches({ destination, mode, way }: Route): Record<SwitchId, boolean> {
  const { isVatInPrice, isCif } = destinationOf(destination);
  return {
    // What forwarders quote by air is door to door with duty and tax.
    ddp: way === 'air',
    // Who sells from stock has to be registered; who sends parcels mostly is not.
    vatRecoverable: mode === 'stock',
    vatInPrice: isVatInPrice,
    cif: isCif,
    withInvoice: false,
    agentOnFreight: false,
  };
}
