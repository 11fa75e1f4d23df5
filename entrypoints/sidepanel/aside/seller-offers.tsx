import { QuietFailure } from '@/components/ui/message';
import { SellerHeader } from '@/components/offer/seller-header';
import { SkeletonList } from '@/components/ui/skeleton';
import { describeExtraFailure } from '@/utils/i18n/error-messages';
import { t } from '@/utils/i18n/words';
import { Offers, type OffersProps } from '../offers';
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
