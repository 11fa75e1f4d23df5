import { SellerHeader } from '@/components/list/seller-header';
import { SkeletonList } from '@/components/list/skeleton-list';
import { QuietFailure } from '@/components/ui/message';
import { oneSection } from '@/utils/core/pricing/sections';
import { describeExtraFailure } from '@/utils/io/i18n/error-messages';
import { t } from '@/utils/io/i18n/words';
import { Offers, type OffersProps } from './paged-offers';
import type { SellerView } from './store/comparison/seller';

export interface SellerOffersProps extends Pick<
  OffersProps,
  'pictureOrigins' | 'details' | 'context' | 'actions'
> {
  seller: SellerView;
  onMore: () => void;
  onBack: () => void;
}

/** All offers of one seller, instead of the results. */
export function SellerOffers({ seller, onMore, onBack, ...list }: SellerOffersProps) {
  const { id, name, from, rows, hasMore, isLoading, failure } = seller;
  const sold = { offerId: from, seller: { id, ...(name !== undefined && { name }) } };
  const problem = failure && (
    <QuietFailure sentence={describeExtraFailure(failure, t('seller.failed'))} onRetry={onMore} />
  );
  return (
    <section data-testid="seller" aria-busy={isLoading}>
      <SellerHeader name={name} sold={sold} onBack={onBack} />
      {rows === undefined && (problem ?? <SkeletonList />)}
      {rows?.length === 0 && <p>{t('seller.none')}</p>}
      {rows && rows.length > 0 && (
        <Offers
          {...list}
          sections={oneSection(rows)}
          more={hasMore && !failure ? { isLoading, onMore } : undefined}
          problem={problem}
        />
      )}
    </section>
  );
}
