import { ChevronDown, Store } from 'lucide';
import type { ComponentChildren } from 'preact';
import { describeExtraFailure } from '@/utils/i18n/error-messages';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import { type DetailsState, MAX_DETAILS } from '@/utils/model/extras';
import { Button } from '../ui/button';
import { sellerButtonId } from '../ui/focus-return';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';
import { QuietFailure } from '../ui/message';
import { DetailFacts } from './detail-facts';
import styles from './offer-details.module.css';

interface OfferDetailsProps {
  id: string;
  /** What its cost is made of, where that is known. */
  cost: ComponentChildren;
  /** The service can be asked for details. */
  canAsk: boolean;
  state: DetailsState | undefined;
  onAskAgain: () => void;
  /** Absent where a seller's offers cannot be asked for. */
  onSeller: (() => void) | undefined;
}

/** What an offer unfolds to. */
export function OfferDetails({ id, cost, canAsk, ...props }: OfferDetailsProps) {
  return (
    <div class={styles.details} id={id} data-testid="offer-details">
      {cost}
      {canAsk && <Content {...props} />}
    </div>
  );
}

type ContentProps = Pick<OfferDetailsProps, 'state' | 'onAskAgain' | 'onSeller'>;

function Content({ state, onAskAgain, onSeller }: ContentProps) {
  switch (state?.status) {
    case undefined:
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
      return <QuietFailure sentence={sentence} onRetry={onAskAgain} />;
    }
    case 'known':
      return (
        <>
          <DetailFacts details={state.details} />
          {onSeller && state.details.seller?.id !== undefined && (
            <Button
              label={t('seller.open')}
              icon={Store}
              id={sellerButtonId(state.details.offerId)}
              testId="seller-offers"
              onClick={onSeller}
            />
          )}
        </>
      );
  }
}

interface DetailsButtonProps {
  /** Of the offer: which one is meant, for who does not see where it stands. */
  title: string;
  /** Id of what it unfolds. */
  controls: string;
  isUnfolded: boolean;
  onToggle: () => void;
}

export function DetailsButton({ title, controls, isUnfolded, onToggle }: DetailsButtonProps) {
  return (
    <button
      type="button"
      class={iconButtonStyles.button}
      title={t('details.open')}
      aria-expanded={isUnfolded}
      aria-controls={isUnfolded ? controls : undefined}
      data-testid="details"
      onClick={onToggle}
    >
      <span class="visually-hidden">
        {t('details.open')} {title}
      </span>
      <Icon node={ChevronDown} />
    </button>
  );
}
