/** The pins as an order: each as entered or as pinned, and with the costs of its own kind of goods. */
import { inputsFor } from '@/utils/core/costs/presets';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import type { OrderDraft } from '@/utils/core/model/order-draft';
import type { Pin } from '@/utils/core/model/pin';
import type { Opinion } from '@/utils/core/model/remembered-seller';
import type { UserCosts } from '@/utils/core/costs/user-costs';
import { asDrafted, draftOf } from '@/utils/core/order/draft';
import type { OrderItem } from '@/utils/core/order/items';
import type { Recognise } from '@/utils/core/sellers/recognise';
import type { PanelContext } from '../../context';
import type { Modules } from '../modules';
import type { Tray } from './pins';

export interface Today {
  /** Cost inputs of the search on screen. */
  inputs: CostInputs;
  pageTitle: string | undefined;
  costs: UserCosts;
  /** BCP 47 tag of the browser's language. */
  language: string;
  /** Epoch milliseconds. */
  now: number;
  /** Preferred sellers stand first, avoided ones last. */
  recognise: Recognise;
}

/** Reads the signals, so that what is computed from it follows them. */
export function todayOf(
  { browserLanguage }: Pick<PanelContext, 'browserLanguage'>,
  { compare, search }: Pick<Modules, 'compare' | 'search'>,
): Today {
  return {
    inputs: compare.inputs.value,
    pageTitle: search.search.value?.target.pageTitle,
    costs: compare.costs.value,
    language: browserLanguage,
    now: Date.now(),
    recognise: compare.sellers.recognise.value,
  };
}

export function orderItems(
  { offers, asPinned }: Tray,
  today: Today,
  draft: OrderDraft,
): OrderItem[] {
  const { inputs, pageTitle, recognise } = today;
  const items = offers.map((compared): OrderItem => {
    const pin = asPinned.get(compared.key);
    const title = pin ? pin.page?.title : pageTitle;
    const item = {
      compared,
      pieces: pin?.quantity ?? inputs.quantity,
      ...(title !== undefined && { pageTitle: title }),
      inputs: pin ? inputsOf(pin, today) : inputs,
    };
    return asDrafted(item, draftOf(draft, compared.key));
  });
  const placeOf = ({ compared }: OrderItem) => PLACES[opinionOf(recognise(compared.offer))];
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const PLACES = { preferred: 0, none: 1, avoided: 2 } as const satisfies Record<
  Opinion | 'none',
  number
>;

const opinionOf = (known: ReturnType<Recognise>) => known?.seller.opinion ?? 'none';

/** Cost inputs with the same destination and currency as all others. */
function inputsOf({ page }: Pin, { inputs, costs, language, now }: Today): CostInputs {
  const { url, title } = page ?? {};
  return inputsFor(costs, {
    language,
    currency: inputs.currency,
    today: new Date(now).toISOString().slice(0, 10),
    host: url !== undefined && URL.canParse(url) ? new URL(url).host : undefined,
    title,
  });
}
