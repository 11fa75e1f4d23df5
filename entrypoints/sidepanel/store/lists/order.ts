/** The order of the pins, computed again with each key that is typed, and what was entered of it. */
import { batch, computed, effect, signal } from '@preact/signals';
import type { OrderKind } from '@/utils/core/model/export-kinds';
import { canHaveDetails, withDetails } from '@/utils/core/pricing/merge-offers';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { NO_ORDER_DRAFT, type OrderDraft } from '@/utils/core/model/order-draft';
import type { DraftChange } from '@/utils/core/order/draft';
import { makeOrder } from '@/utils/core/order/order';
import { changeOrderDraft, orderDraftStore } from '@/utils/io/storage/order-draft';
import { save } from '@/utils/io/storage/not-saved';
import { detailPin } from '@/utils/io/storage/pins';
import type { PanelContext } from '../../context';
import type { ExportsState } from './exports';
import type { Modules } from '../modules';
import { orderItems, todayOf } from './order-items';
import type { PinsState, Tray, TrayState } from './pins';

export interface OrderLists {
  pins: Pick<PinsState, 'pins'>;
  tray: Pick<TrayState, 'tray'>;
  exports: Pick<ExportsState, 'fromTray'>;
}

export type OrderState = ReturnType<typeof createOrderState>;

export function createOrderState(
  context: PanelContext,
  modules: Modules,
  { pins, tray: { tray }, exports }: OrderLists,
) {
  const { scope } = context;
  const { details, rates } = modules.compare;
  const { language } = modules.search;
  const stored = context.follow<OrderDraft>(orderDraftStore(scope), NO_ORDER_DRAFT);
  /** Entered, and on the way to the storage. */
  const pending = signal<readonly DraftChange[]>([]);
  const draft = computed(() => apply(pending.value, stored.value));
  let isWriting = false;

  /** One write at a time: what is typed meanwhile goes with the next one. */
  async function write(): Promise<void> {
    try {
      while (pending.peek().length > 0) {
        const taken = pending.peek();
        const written = await changeOrderDraft(scope, (before) => apply(taken, before));
        batch(() => {
          stored.value = written;
          pending.value = pending.peek().slice(taken.length);
        });
      }
    } finally {
      // What could not be written is calculated with all the same, and goes with the next change. Full storage is
      // reported in one place for all writes.
      isWriting = false;
    }
  }

  /** Pins with details that have arrived since they were pinned, which may be days ago. */
  const detailed = computed((): Tray => {
    const states = details.value?.states;
    const { offers, asPinned } = tray.value;
    const withKnown = (compared: ComparedOffer): ComparedOffer => {
      const { key, offer, hasDetails } = compared;
      const state = states?.get(offer.offerId);
      const isLacking = !hasDetails && asPinned.has(key) && canHaveDetails(offer);
      if (!isLacking || state?.status !== 'known') return compared;
      return {
        ...compared,
        offer: withDetails(offer, state.details, language.value),
        hasDetails: true,
      };
    };
    return { offers: offers.map(withKnown), asPinned };
  });

  effect(() => {
    const lacking = new Set(
      pins.pins.value.flatMap(({ compared }) => (compared.hasDetails ? [] : [compared.key])),
    );
    for (const compared of detailed.value.offers) {
      if (compared.hasDetails && lacking.has(compared.key)) save(detailPin(scope, compared));
    }
  });

  const items = computed(() => orderItems(detailed.value, todayOf(context, modules), draft.value));

  function change(made: DraftChange): void {
    pending.value = [...pending.peek(), made];
    if (isWriting) return;
    isWriting = true;
    save(write());
  }

  return {
    order: computed(() => makeOrder(items.value, rates.rates.value)),
    draft,
    change,
    /** Exports what is entered until now. */
    exportAs: (kind: OrderKind) => exports.fromTray(kind, draft.peek()),
  };
}

function apply(changes: readonly DraftChange[], draft: OrderDraft): OrderDraft {
  return changes.reduce((before, change) => change(before), draft);
}
