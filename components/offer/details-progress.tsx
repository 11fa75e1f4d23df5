import { Download } from 'lucide';
import { describeExtraFailure } from '@/utils/io/i18n/error-messages';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type DetailsState, MAX_DETAILS } from '@/utils/core/model/extras';
import type { OfferDetails } from '@/utils/core/model/offer';
import { Button } from '../ui/button';
import { QuietFailure } from '../ui/message';
import styles from './details-progress.module.css';

export interface DetailsProgressProps {
  state: DetailsState | undefined;
  /** No more can be asked for in this search. */
  isFull: boolean;
  onAsk: () => void;
}

/** Where the request for the details stands; nothing once they are known. */
export function DetailsProgress({ state, isFull, onAsk }: DetailsProgressProps) {
  switch (state?.status) {
    case undefined:
      if (!isFull) {
        return (
          <Button
            label={t('details.ask')}
            icon={Download}
            look="link"
            testId="details-load"
            onClick={onAsk}
          />
        );
      }
      return <p class={styles.none}>{t('details.full', [formatNumber(MAX_DETAILS)])}</p>;
    case 'loading':
      return (
        <div class={styles.skeleton}>
          <output class="visually-hidden">{t('details.loading')}</output>
          <span aria-hidden="true" />
          <span aria-hidden="true" />
          <span aria-hidden="true" />
        </div>
      );
    case 'gone':
      return <p class={styles.none}>{t('details.none')}</p>;
    case 'failed': {
      const sentence = describeExtraFailure(state.failure, t('details.failed'));
      return <QuietFailure sentence={sentence} onRetry={onAsk} />;
    }
    case 'known':
      return isEmpty(state.details) ? <p class={styles.none}>{t('details.none')}</p> : null;
  }
}

/** Nothing but which offer they are of. */
function isEmpty(details: OfferDetails): boolean {
  const facts = Object.entries(details).filter(([, value]) => value !== undefined);
  return facts.every(([name]) => name === 'provider' || name === 'offerId');
}
