import { fieldHint, fieldName } from '@/utils/i18n/offer-words';
import { t } from '@/utils/i18n/words';
import type { ComparedOffer } from '@/utils/model/compared-offer';
import type { Offer } from '@/utils/model/offer';
import { offerLink } from '@/utils/model/offer-link';
import type { OfferContext } from '@/utils/pricing/offer-context';
import { headFields, type OfferField } from '@/utils/pricing/offer-fields';
import { OfferFact } from './offer-facts';
import styles from './offer-head.module.css';

interface OfferHeadProps {
  offer: ComparedOffer;
  context: OfferContext;
  /** What at least one offer of the list knows; the rest is left out. */
  known: readonly OfferField[];
}

/** Shown without a name. */
const BARE: ReadonlySet<OfferField> = new Set(['price', 'seller']);

/** The main facts of the profile, two a line. */
export function OfferHead({ offer, context, known }: OfferHeadProps) {
  const facts = headFields(context.profile).filter((fact) => known.includes(fact));
  return (
    <div class={styles.head}>
      {pairs(facts).map((pair) => (
        <div key={pair[0]} class={styles.line}>
          {pair.map((fact) => (
            <p key={fact} class={styles.fact} data-fact={fact} title={titleOf(offer, fact)}>
              {!BARE.has(fact) && <span class={styles.name}>{fieldName(fact)} </span>}
              <OfferFact fact={fact} offer={offer} context={context} />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

const titleOf = ({ offer }: ComparedOffer, fact: OfferField): string =>
  fact === 'seller' ? (offer.seller?.name ?? fieldHint(fact)) : fieldHint(fact);

function pairs<T>(items: readonly T[]): T[][] {
  const lines = Array.from({ length: Math.ceil(items.length / 2) }, (_, line) => line * 2);
  return lines.map((start) => items.slice(start, start + 2));
}

/** The seller's title and its translation, linked to the offer. */
export function OfferTitle({ offer }: { offer: Offer }) {
  const { title, titleTranslated, detailUrl, market } = offer;
  const link = offerLink(detailUrl, market);
  const words = <bdi lang="zh-Hans">{title}</bdi>;
  const open = market === 'taobao' ? t('offers.openTaobao') : t('offers.open');
  return (
    <div class={styles.titles}>
      <h2 class={styles.title} data-alone={titleTranslated ? undefined : true} title={title}>
        {link === undefined ? (
          words
        ) : (
          <a
            class={styles.link}
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            data-testid="offer-link"
          >
            {words}
            <span class="visually-hidden"> {open}</span>
          </a>
        )}
      </h2>
      {titleTranslated && (
        <p class={styles.translated} title={titleTranslated}>
          <bdi>{titleTranslated}</bdi>
        </p>
      )}
    </div>
  );
}
