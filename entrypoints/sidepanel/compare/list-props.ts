import type { OffersProps } from '../offers';
import type { PanelState } from '../panel-state';

/** How the offers of the search are shown; undefined while they are being read. */
export function listProps(state: PanelState) {
  const { compare, details, pictureOrigins, chooseSort } = state;
  const rows = compare.rows.value;
  if (!rows) return undefined;
  const { view, columns } = compare.view.value;
  return {
    rows,
    context: compare.context.value,
    pictureOrigins: pictureOrigins.value,
    details: details.value,
    actions: state.actions.value,
    onGroup: compare.toggleGroup,
    view,
    columns,
    ranking: { sort: compare.sort.value, isReversed: compare.isReversed.value },
    onRanking: ({ sort, isReversed }) => chooseSort(sort, isReversed),
    onTouch: compare.touch,
  } satisfies OffersProps;
}
