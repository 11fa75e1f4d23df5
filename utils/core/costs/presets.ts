import { CATEGORIES, categoryOf } from './categories';
import type { CategoryId, DestinationId } from './ids';
import {
  type CostInput,
  type CostInputId,
  type CostInputs,
  INPUTS,
  PRESET_DATE,
  SWITCHES,
  type SwitchId,
} from './cost-inputs';
import { type Span, thresholdOn } from './destination';
import { TRANSPORTS } from '../model/mode';
import { destinationFor, destinationOf } from './destinations';
import { feesOf, placementOf, platformOf } from './platforms';
import { FIRST_PROFILE, PROFILES } from '../model/profiles';
import { type Route, TARGET_MARGIN, type UserCosts, recall } from './user-costs';

/** Share of sales that is returned. */
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
const spanned = (value: number | Span) =>
  typeof value === 'number' ? share(value) : between(...value);
const money = (currency: string, value: number | Span): CostInput => ({
  ...spanned(value),
  currency,
});

/** Presets of all inputs: a cost is never incomplete. */
export function presetsOf(route: Route, category: CategoryId): Record<CostInputId, CostInput> {
  const { mode, way, platform } = route;
  const destination = destinationOf(route.destination);
  const isDirect = mode === 'direct';
  const customs = isDirect ? undefined : destination.customs;
  const parcels = isDirect ? destination.parcels : undefined;
  const taxes = parcels ?? destination;
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
    duty: between(...(taxes.dutyOf?.[category] ?? taxes.duty)),
    dutyUnder: share(parcels?.dutyUnder ?? 0),
    dutyRelief: money('USD', parcels?.dutyRelief ?? 0),
    dutyPerItem: money('EUR', isDirect ? (destination.perItem?.duty ?? 0) : 0),
    feePerItem: money('EUR', isDirect ? (destination.perItem?.fee ?? 0) : 0),
    vat: between(...taxes.vat),
    entry: money('USD', customs?.entry ?? 0),
    processing: share(customs?.processing ?? 0),
    processingMin: money('USD', customs?.processingMin ?? 0),
    harbour: share(way === 'sea' ? (customs?.harbour ?? 0) : 0),
    referral: spanned(fees.referralOf?.[category] ?? fees.referral),
    referralMin: money(fees.currency, fees.referralMin),
    fixedFee: money(fees.currency, fees.fixedFee),
    payment: share(fees.payment),
    // A parcel line delivers to the consumer.
    fulfilment: money('USD', isDirect ? 0 : destination.fulfilment),
    placement: money('USD', isDirect ? 0 : placementOf(platform, route.destination)),
    ads: share(0),
    returns: share(returnsOf(category, route.destination)),
    returnLoss: share(0.5),
  };
}

/** Default switches of a route. */
function presetSwitches({ destination, mode, way }: Route): Record<SwitchId, boolean> {
  const { isVatInPrice, isCif } = destinationOf(destination);
  return {
    // Forwarders quote air freight with duty and tax (DDP).
    ddp: way === 'air',
    // Sellers with stock are VAT-registered, direct shippers mostly are not.
    vatRecoverable: mode === 'stock',
    vatInPrice: isVatInPrice,
    cif: isCif,
    withInvoice: false,
    agentOnFreight: false,
  };
}

/** What is known of the user, the search and its page. */
export interface CostContext {
  /** BCP 47 tag of the browser's language. */
  language: string;
  /** ISO 4217 of the user. */
  currency: string;
  /** ISO day. */
  today: string;
  /** Host of the page. */
  host?: string | undefined;
  /** Title of the page's product. */
  title?: string | undefined;
  /** Chosen by the user; absent: by the title. */
  category?: CategoryId | undefined;
  /** Pieces that the page sells as one. */
  piecesPerPack?: number | undefined;
}

/**
 * All inputs of a cost: presets, overridden by remembered values of the product and by the user's
 * own.
 */
export function inputsFor(user: UserCosts, context: CostContext): CostInputs {
  const route = routeOf(user, context);
  const { mode, destination } = route;
  const category = context.category ?? categoryOf(context.title ?? '');
  const remembered = recall(user, context.host, category);
  const presets = presetsOf(route, category);
  const values = { ...presets };
  for (const id of INPUT_IDS) values[id] = yoursOf(user, route, id, presets[id]) ?? presets[id];
  if (remembered?.weight !== undefined) {
    values.weight = own(values.weight, remembered.weight, context.today);
  }
  const quantity =
    remembered?.quantity ?? user.quantity ?? PROFILES[user.profile ?? FIRST_PROFILE].quantity;
  const parcelPieces = context.piecesPerPack ?? 1;
  const thresholds = mode === 'direct' ? destinationOf(destination).threshold : undefined;
  const threshold = thresholdOn(thresholds, context.today);
  return {
    ...route,
    category,
    currency: context.currency,
    targetMargin: user.targetMargin ?? TARGET_MARGIN,
    // One parcel holds at least what the page sells as one.
    quantity: mode === 'direct' ? Math.max(quantity, parcelPieces) : quantity,
    parcelPieces,
    values: thresholds && !threshold ? withoutFlatDuty(values) : values,
    switches: switchesOf(user, route),
    ...(threshold && { threshold }),
    isFreightTaxed: destinationOf(destination).isFreightTaxed,
  };
}

/**
 * Destination, mode, transport and platform: the user's choice, else the profile, language and
 * host.
 */
export function routeOf(
  user: UserCosts,
  { language, host }: Pick<CostContext, 'language' | 'host'>,
): Route {
  const mode = user.mode ?? PROFILES[user.profile ?? FIRST_PROFILE].mode;
  const destination = user.destination ?? destinationFor(language);
  return {
    mode,
    destination,
    way: mode === 'stock' ? (user.way ?? TRANSPORTS.stock[0]) : TRANSPORTS.direct[0],
    platform: user.platform ?? platformOf(host, mode, destination),
  };
}

/** Storage key of a user's value, by the scope of the input (`INPUTS`, `SWITCHES`). */
export function scopedKey(id: CostInputId | SwitchId, route: Route): string {
  const { destination, mode, way, platform } = route;
  const scope = isSwitch(id) ? SWITCHES[id] : INPUTS[id].scope;
  if (scope === 'route') return `${id} ${destination} ${mode}`;
  if (scope === 'way') return `${id} ${destination} ${way}`;
  return scope === 'sale' ? `${id} ${destination} ${mode} ${platform}` : id;
}

/** Switches as set by the user, else the defaults. */
export function switchesOf(user: UserCosts, route: Route): Record<SwitchId, boolean> {
  const switches = presetSwitches(route);
  for (const id of SWITCH_IDS) switches[id] = user.switches[scopedKey(id, route)] ?? switches[id];
  return switches;
}

function yoursOf(user: UserCosts, route: Route, id: CostInputId, preset: CostInput) {
  const yours = user.yours[scopedKey(id, route)];
  return yours && own(preset, yours.value, yours.date);
}

function own(preset: CostInput, value: number, date: string): CostInput {
  return { ...preset, low: value, high: value, source: 'yours', date };
}

/** After the threshold's last day the flat duty per item no longer applies. */
function withoutFlatDuty(values: CostInputs['values']): CostInputs['values'] {
  return { ...values, dutyPerItem: { ...values.dutyPerItem, low: 0, high: 0 } };
}

const isInput = (id: string): id is CostInputId => Object.hasOwn(INPUTS, id);
const isSwitch = (id: string): id is SwitchId => Object.hasOwn(SWITCHES, id);
export const INPUT_IDS: readonly CostInputId[] = Object.keys(INPUTS).filter(isInput);
export const SWITCH_IDS: readonly SwitchId[] = Object.keys(SWITCHES).filter(isSwitch);
