import { SkeletonList } from '@/components/list/skeleton-list';
import { lazily } from '@/components/ui/lazily';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import { rowsOf } from '@/utils/core/pricing/sections';
import { late } from './late-parts';
import { Offers, type OffersProps } from './paged-offers';
import type { EmptyListProps, FailedSearchProps } from './panel-endings';
import type { SellerOffersProps } from './seller-offers';
import type { Store } from './store';
import { useStore } from './store/use-store';

export interface PanelOffersProps extends EmptyListProps {
  details: ListDetails | undefined;
}

/** The offers of one seller, or those of the search with the other markets below them. */
export function PanelOffers(props: PanelOffersProps) {
  const { search: ofSearch, compare } = useStore();
  const seller = compare.seller.value;
  if (seller) {
    return (
      <SellerOffers
        seller={seller}
        pictureOrigins={ofSearch.pictureOrigins.value}
        details={props.details}
        context={compare.context.value}
        onMore={compare.moreOfSeller}
        onBack={compare.closeSeller}
      />
    );
  }
  return (
    <>
      <SearchOffers {...props} />
      <Markets view={props.view} />
    </>
  );
}

/** Not before the first screen of cards, and where 1688 has nothing all the same. */
function Markets({ view }: Pick<PanelOffersProps, 'view'>) {
  const { compare, search, late: modules } = useStore();
  const { lines, ask } = modules.value?.markets ?? {};
  const isEnded = view.hasOffers || view.status === 'done' || view.status === 'failed';
  if (!lines || !ask || view.awaitsOffers || !isEnded || lines.value.length === 0) return null;
  return (
    <MarketLines
      key={view.search?.id} // another search has them folded
      lines={lines.value}
      own={compare.context.value.own}
      pictureOrigins={search.pictureOrigins.value}
      onAsk={ask}
    />
  );
}

/** The offers of the search, or the view of an outcome without offers. */
function SearchOffers(props: PanelOffersProps) {
  const { view, details } = props;
  const store = useStore();
  const { search: ofSearch } = store;
  const { outcome } = view;
  const list = listProps(store, details);
  const offers = view.hasOffers ? list : undefined;
  if (offers && rowsOf(offers.sections).length === 0) return <NothingPasses />;
  const { status } = outcome;
  if (!offers || status === 'setup') {
    const isAwaited = status === 'running' || (status === 'done' && !list);
    return isAwaited ? <SkeletonList /> : <EmptyList {...props} />;
  }
  const hasMore = view.isMore || ofSearch.refining.withMore.value.length > 0;
  const isPaged = status === 'running' || status === 'done';
  return (
    <Offers
      {...offers}
      more={
        hasMore && isPaged
          ? {
              isLoading: status === 'running',
              onMore: ofSearch.more,
              onCancel: ofSearch.cancel,
            }
          : undefined
      }
      problem={problemOf(props)}
    />
  );
}

/** Why there are not more of them. */
function problemOf(props: PanelOffersProps) {
  const { status } = props.view.outcome;
  if (status === 'handed-off') return <WaitingWay {...props} />;
  return status === 'failed' ? <FailedSearch {...props} isMore /> : undefined;
}

const SellerOffers = late<SellerOffersProps>((loaded) => loaded.SellerOffers);
const EmptyList = late<PanelOffersProps>((loaded) => loaded.EmptyList);
const NothingPasses = late((loaded) => loaded.NothingPasses);
const FailedSearch = late<FailedSearchProps>((loaded) => loaded.FailedSearch);

const WaitingWay = late<PanelOffersProps>((loaded) => loaded.WaitingWay);

const MarketLines = lazily(() => import('./market-parts')).part((loaded) => loaded.MarketLines);

/** How the offers of the search are shown; undefined while they are being read. */
function listProps(
  { search, compare, lists, view: ofStore, isFirstScreen }: Store,
  details: ListDetails | undefined,
) {
  const sections = compare.sections.value;
  if (!sections) return undefined;
  const { view } = ofStore.layout.value;
  return {
    sections,
    sharedWords: compare.sharedWords.value,
    isByTitle: compare.areMissing.value,
    isFirstScreen: isFirstScreen.value,
    context: compare.context.value,
    pictureOrigins: search.pictureOrigins.value,
    details,
    actions: lists.actions.value,
    onGroup: compare.toggleGroup,
    view,
    ranking: { sort: compare.sort.value, isReversed: compare.isReversed.value },
    onRanking: ({ sort, isReversed }) => compare.chooseSort(sort, isReversed),
  } satisfies OffersProps;
}
