import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { knownFields, leadField } from '@/utils/core/pricing/offer-fields';
import { Button } from '../ui/button';
import { OfferDetails, type OfferDetailsProps } from '../offer/offer-details';
import { OfferHead } from '../offer/offer-head';
import { OfferNameLink } from '../offer-name/offer-name';
import styles from './offer-pane.module.css';
import { useTitleTranslation } from '../offer-name/translation-context';

export interface OfferPaneProps extends Omit<OfferDetailsProps, 'isBeside'> {
  id: string;
}

/** The details of one offer beside the list. Esc goes back to its row. */
export function OfferPane(props: OfferPaneProps) {
  const { id, offer, context } = props;
  const known = knownFields([offer], ['price', 'landed', leadField(context.profile)]);
  const toRow = () => document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.focus();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc alone: the button at its end does the same
    <aside
      id={id}
      class={styles.pane}
      aria-labelledby={`${id}-title`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by keys as well
      tabIndex={0}
      data-testid="offer-pane"
      data-of={offer.key}
      onKeyDown={({ key }) => key === 'Escape' && toRow()}
    >
      <PaneTitle offer={offer} id={`${id}-title`} />
      <OfferHead offer={offer} context={context} known={known} />
      <OfferDetails {...props} id={`${id}-details`} isBeside />
      <div class={styles.back}>
        <Button label={t('details.toList')} look="link" onClick={toRow} />
      </div>
    </aside>
  );
}

/** All of the title as it is read, and the seller's own. */
function PaneTitle({ offer: { offer }, id }: { offer: ComparedOffer; id: string }) {
  const { by } = useTitleTranslation(offer);
  return (
    <header class={styles.header}>
      <h2 class={styles.title} id={id} dir="auto">
        <OfferNameLink offer={offer} />
      </h2>
      {offer.title !== undefined && by !== 'seller' && (
        <p class={styles.original}>
          <bdi lang="zh-Hans">{offer.title}</bdi>
        </p>
      )}
    </header>
  );
}
