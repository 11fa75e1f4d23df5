/** Pinned offers as the panel shows them: marked in the list, side by side in the tray. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { isAppError } from '@/utils/core/errors';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type Pin, lacksDetails } from '@/utils/core/model/pin';
import type { Search } from '@/utils/core/model/search';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import {
  MAX_PINS,
  completePin,
  pinOffer,
  pinsStore,
  unpinOffer,
  writeNote,
} from '@/utils/io/storage/pins';
import { save } from '@/utils/io/storage/not-saved';
import type { ComparisonModule } from '../comparison';
import type { SearchModule } from '../search';
import type { PanelContext } from '../../context';

/** What is stored beside a pinned offer. */
export type PinContext = Pick<Pin, 'page' | 'quantity'>;

/** @param inputs the inputs of the search's comparison */
export function pinContext(
  search: Search | undefined,
  { quantity }: { quantity: number },
): PinContext {
  const { pageUrl: url, pageTitle: title } = search?.target ?? {};
  if (url === undefined || !/^https?:/i.test(url)) return { quantity };
  return { quantity, page: { url, ...(title !== undefined && { title }) } };
}

export type PinsState = ReturnType<typeof createPins>;

export function createPins({ follow, scope }: PanelContext) {
  const problem = signal<'full' | 'failed' | undefined>(undefined);
  const pins = follow<readonly Pin[]>(pinsStore(scope), []);

  async function attempt(work: Promise<boolean | void>): Promise<void> {
    try {
      problem.value = (await work) === false ? 'full' : undefined;
    } catch (error) {
      if (isAppError(error)) throw error; // where there is no room, the page says so for all writes
      console.error(error);
      problem.value = 'failed';
    }
  }

  return {
    pins,
    /** Keys of their offers. */
    pinned: computed(() => new Set(pins.value.map(({ compared }) => compared.key))),
    /** Notes by the key of their offer. */
    notes: computed(
      () =>
        new Map(
          pins.value.flatMap(({ compared, note }) =>
            note === undefined ? [] : [[compared.key, note] as const],
          ),
        ),
    ),
    /** Why the last one was not pinned. */
    problem,
    pin: (compared: ComparedOffer, context: PinContext) =>
      save(attempt(pinOffer(scope, { at: Date.now(), compared, ...context }))),
    unpin: (key: string) => save(attempt(unpinOffer(scope, key))),
    note: (key: string, note: string) => save(attempt(writeNote(scope, key, note))),
    /** Adds details that had not arrived when the offer was pinned. */
    complete: (compared: ComparedOffer) => save(attempt(completePin(scope, compared))),
    dismiss: () => {
      problem.value = undefined;
    },
  };
}

/** Why an offer was not pinned, and what to do. */
export function pinProblemWords(problem: 'full' | 'failed'): string {
  return problem === 'full' ? t('pins.full', [formatNumber(MAX_PINS)]) : t('pins.failed');
}

/** What pins depend on, of the compared search. */
interface Shown {
  comparison: ReadonlySignal<{ offers: readonly ComparedOffer[] } | undefined>;
  inputs: ReadonlySignal<{ quantity: number }>;
}

/**
 * Completes an offer that was pinned before its details arrived: otherwise it would have the
 * list price after a restart. Not if it was pinned for another quantity, on another page, or before
 * this search was done: a pin has the prices of its day.
 */
export function completePins(
  { search }: Pick<SearchModule, 'search'>,
  { comparison, inputs }: Shown,
  { pins, complete }: Pick<PinsState, 'pins' | 'complete'>,
): void {
  effect(() => {
    const lacking = pins.value.filter(({ compared }) => lacksDetails(compared));
    if (lacking.length === 0) return;
    const context = pinContext(search.value, inputs.value);
    const since = search.value?.state.status === 'done' ? search.value.state.finishedAt : Infinity;
    const offers = new Map(comparison.value?.offers.map((offer) => [offer.key, offer]));
    for (const pin of lacking) {
      if (pin.at < since || !isFor(pin, context)) continue;
      const offer = offers.get(pin.compared.key);
      if (offer?.unitPrice && !lacksDetails(offer)) complete(offer);
    }
  });
}

function isFor({ quantity, page }: Pin, context: PinContext): boolean {
  return quantity === context.quantity && page?.url === context.page?.url;
}

/** Pinned offers side by side, with today's numbers if they are of the search on screen. */

export interface Tray {
  /** Offers in the order in which they were pinned. */
  offers: readonly ComparedOffer[];
  /** Pins whose numbers are from the day on which they were pinned, by key. */
  asPinned: ReadonlyMap<string, Pin>;
}

export type TrayState = ReturnType<typeof createTray>;

export function createTray(
  { pins }: Pick<PinsState, 'pins'>,
  compare: Pick<ComparisonModule, 'comparison' | 'inputs'>,
) {
  const isOpen = signal(false);
  const present = computed(
    () => new Map(compare.comparison.value?.offers.map((offer) => [offer.key, offer])),
  );
  return {
    tray: computed(() => {
      const { currency } = compare.inputs.value;
      const asPinned = pins.value.filter(({ compared }) => !present.value.has(compared.key));
      return {
        offers: pins.value.map(
          ({ compared }) => present.value.get(compared.key) ?? inCurrency(compared, currency),
        ),
        asPinned: new Map(asPinned.map((pin) => [pin.compared.key, pin])),
      };
    }),
    isOpen,
    toggle: () => {
      isOpen.value = !isOpen.peek();
    },
  };
}

/** The offer without what was computed in another currency: two of them are never compared. */
function inCurrency(compared: ComparedOffer, currency: string): ComparedOffer {
  if (!compared.landed || compared.landed.currency === currency) return compared;
  const { landed: _landed, cash: _cash, earning: _earning, ...rest } = compared;
  return rest;
}
