/** Where the details of offers are shown: below each, or in a wide panel beside the list. */
import { useMemo } from 'preact/hooks';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import type { PanelView } from './panel-view';
import { useStore } from './store/use-store';

/** Room for a list of 332 px and details of 320 px. */
export const WIDE = '(min-width: 700px)';

export const DETAILS_ID = 'offer-pane';

export interface DetailsPlace {
  /** The details are beside the list, also while there are no offers yet: nothing moves when they come. */
  isBeside: boolean;
  /** Details within the list. */
  details: ListDetails | undefined;
  /** The offer whose details are beside the list. */
  row: ListRow | undefined;
}

export function useDetailsPlace(view: PanelView, isWide: boolean): DetailsPlace {
  const { compare, view: ofStore } = useStore();
  const details = compare.details.value;
  const seller = compare.seller.value;
  const isList = seller !== undefined || ofStore.layout.value.view !== 'table';
  const isBeside = isWide && isList && (view.hasOffers || view.awaitsOffers);
  const rows = seller ? seller.rows : compare.rows.value;
  const row = isBeside && details ? shownRow(rows ?? [], details.unfolded) : undefined;
  const key = row?.offer.key;
  return {
    isBeside,
    details: useMemo(
      () =>
        isBeside && details
          ? { ...details, beside: { id: DETAILS_ID, key, onShow: details.onShow } }
          : details,
      [isBeside, details, key],
    ),
    row,
  };
}

/** Row of the offer that was unfolded last, otherwise the first. */
function shownRow(rows: readonly ListRow[], unfolded: ReadonlySet<string>): ListRow | undefined {
  const last = [...unfolded].findLast((id) => rows.some(({ offer }) => offer.offer.offerId === id));
  return rows.find(({ offer }) => offer.offer.offerId === last) ?? rows[0];
}
