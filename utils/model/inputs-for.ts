import type { CategoryId } from './categories';
import { categoryOf } from './categories';
import {
  INPUTS,
  SWITCHES,
  WAYS,
  type CostInput,
  type CostInputId,
  type CostInputs,
  type SwitchId,
} from './cost-inputs';
import { destinationOf } from './destinations';
import { platformOf } from './platforms';
import { presetsOf, presetSwitches } from './presets';
import { PROFILES } from './profiles';
import { destinationFor } from './regions';
import { recall, TARGET_MARGIN, type Route, type UserCosts } from './user-costs';

/** What is known of the search and its page. */
export interface CostContext {
  /** BCP 47 tag of the browser's language. */
  language: string;
  /** ISO code of the user's own. */
  currency: string;
  /** ISO day. */
  today: string;
  /** Of the page. */
  host?: string | undefined;
  /** Of the page's product. */
  title?: string | undefined;
  /** As the user chose it; absent: as the title says. */
  category?: CategoryId | undefined;
  /** Pieces the page sells once. */
  piecesPerPack?: number | undefined;
}

/** The presets, with what was remembered of such products and what the user has set above them. */
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
    remembered?.quantity ?? user.quantity ?? PROFILES[user.profile ?? 'stock'].quantity;
  const parcelPieces = context.piecesPerPack ?? 1;
  const threshold = mode === 'direct' ? destinationOf(destination).threshold : undefined;
  const isInForce = !threshold?.until || context.today <= threshold.until;
  return {
    ...route,
    category,
    currency: context.currency,
    targetMargin: user.targetMargin ?? TARGET_MARGIN,
    // What is sold once goes into one parcel: nobody orders less than that.
    quantity: mode === 'direct' ? Math.max(quantity, parcelPieces) : quantity,
    parcelPieces,
    values: isInForce ? values : withoutFlatDuty(values),
    switches: switchesOf(user, route),
    ...(threshold && isInForce && { threshold }),
    isFreightTaxed: destinationOf(destination).isFreightTaxed,
  };
}

/** Where it goes, how, and where it is sold. */
export function routeOf(
  user: UserCosts,
  { language, host }: Pick<CostContext, 'language' | 'host'>,
): Route {
  const mode = user.mode ?? PROFILES[user.profile ?? 'stock'].mode;
  return {
    mode,
    destination: user.destination ?? destinationFor(language),
    way: mode === 'stock' ? (user.way ?? WAYS.stock[0]) : WAYS.direct[0],
    platform: user.platform ?? platformOf(host, mode),
  };
}

/** What a value of the user's is kept under: it is good for more than one route, or for one. */
export function scopedKey(id: CostInputId | SwitchId, route: Route): string {
  const { destination, mode, way, platform } = route;
  const scope = isSwitch(id) ? SWITCHES[id] : INPUTS[id].scope;
  if (scope === 'route') return `${id} ${destination} ${mode}`;
  if (scope === 'way') return `${id} ${destination} ${way}`;
  return scope === 'sale' ? `${id} ${destination} ${mode} ${platform}` : id;
}

/** As the user has set them, else as they are by themselves. */
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

/** After its last day a flat duty by the item is none, and the usual one is due. */
function withoutFlatDuty(values: CostInputs['values']): CostInputs['values'] {
  return { ...values, dutyPerItem: { ...values.dutyPerItem, low: 0, high: 0 } };
}

const isInput = (id: string): id is CostInputId => Object.hasOwn(INPUTS, id);
const isSwitch = (id: string): id is SwitchId => Object.hasOwn(SWITCHES, id);
export const INPUT_IDS: readonly CostInputId[] = Object.keys(INPUTS).filter(isInput);
export const SWITCH_IDS: readonly SwitchId[] = Object.keys(SWITCHES).filter(isSwitch);
