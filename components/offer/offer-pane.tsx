import { t } from '@/utils/i18n/words';
import type { ComparedOffer } from '@/utils/model/compared-offer';
import { offerLink } from '@/utils/model/offer-link';
import { knownFields, leadField } from '@/utils/pricing/offer-fields';
import { Button } from '../ui/button';
import { OfferDetails, type OfferDetailsProps } from './offer-details';
import { OfferHead } from './offer-head';
import styles from './offer-pane.module.css';

interface OfferPaneProps extends Omit<OfferDetailsProps, 'isBeside'> {
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

/** All of the title, in the reader's language where there is one, and the seller's own. */
function PaneTitle({ offer: { offer }, id }: { offer: ComparedOffer; id: string }) {
  const { title, titleTranslated, detailUrl, market } = offer;
  const link = offerLink(detailUrl, market);
  const words =
    titleTranslated === undefined ? (
      <bdi lang="zh-Hans">{title}</bdi>
    ) : (
      <bdi>{titleTranslated}</bdi>
    );
  return (
    <header class={styles.header}>
      <h2 class={styles.title} id={id}>
        {link === undefined ? (
          words
        ) : (
          <a class={styles.link} href={link} target="_blank" rel="noopener noreferrer">
            {words}
            <span class="visually-hidden">
              {' '}
              {market === 'taobao' ? t('offers.openTaobao') : t('offers.open')}
            </span>
          </a>
        )}
      </h2>
      {titleTranslated !== undefined && (
        <p class={styles.original}>
          <bdi lang="zh-Hans">{title}</bdi>
        </p>
      )}
    </header>
  );
}
