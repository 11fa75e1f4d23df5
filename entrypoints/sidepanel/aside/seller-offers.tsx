import { QuietFailure } from '@/components/quiet-failure';
import { SellerHeader } from '@/components/seller-header';
import { SkeletonList } from '@/components/skeleton-list';
import { describeExtraFailure } from '@/utils/extra-failure-words';
import { t } from '@/utils/words';
import type { OffersProps } from '../offers';
import { Offers } from '../offers';
import type { SellerView } from './aside';

export interface SellerOffersProps extends Pick<
  OffersProps,
  'pictureOrigins' | 'details' | 'context' | 'actions'
> {
  seller: SellerView;
  onMore: () => void;
  onBack: () => void;
}

/** All offers of one seller, in place of the results. */
export function SellerOffers({ seller, onMore, onBack, ...list }: SellerOffersProps) {
  const { name, rows, hasMore, isLoading, failure } = seller;
  const problem = failure && (
    <QuietFailure sentence={describeExtraFailure(failure, t('seller.failed'))} onRetry={onMore} />
  );
  return (
    <section data-testid="seller" aria-busy={isLoading}>
      <SellerHeader name={name} onBack={onBack} />
      {rows === undefined && (problem ?? <SkeletonList />)}
      {rows?.length === 0 && <p>{t('seller.none')}</p>}
      {rows && rows.length > 0 && (
        <Offers
          {...list}
          rows={rows}
          more={hasMore && !failure ? { isLoading, onMore } : undefined}
          problem={problem}
        />
      )}
    </section>
  );
}
