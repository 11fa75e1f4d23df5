import { Eye } from 'lucide';
import { formatPercent } from '@/utils/io/i18n/format';
import {
  badgesOf,
  fieldHint,
  fieldPhrase,
  fieldText,
  serviceLikeness,
} from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import { factFields, OFFER_FIELDS, type OfferField } from '@/utils/core/pricing/offer-fields';
import { Icon } from '../ui/icon';
import { Unknown } from '../ui/numbers';
import styles from './offer-facts.module.css';
import { FoundBy } from './offer-marks';
import { Landed, Margin, UnitPrice } from './offer-price';
import { SellerName } from '../offer-name/seller-name';
import { useTranslations } from '../offer-name/translation-context';

export interface OfferFactProps {
  fact: OfferField;
  offer: ComparedOffer;
  context: OfferContext;
}

/** One thing that is known of an offer, or "—": in a card, a cell or the compare tray. */
export function OfferFact({ fact, offer, context }: OfferFactProps) {
  if (fact === 'price') return <UnitPrice offer={offer} context={context} />;
  if (fact === 'landed') return <Landed landed={offer.landed} />;
  if (fact === 'similarity') return <Likeness offer={offer} />;
  if (fact === 'margin') return <Margin earning={offer.earning} target={context.targetMargin} />;
  const text = fieldText(offer, fact);
  if (text === undefined) return <Unknown />;
  if (fact === 'place') return <Place place={text} />;
  if (fact === 'seller') return <SellerName name={text} beside={saidOf(offer)} />;
  return <bdi title={text}>{text}</bdi>;
}

/** What other facts say of a seller, so that its name need not. */
export const saidOf = (offer: ComparedOffer) => ({
  place: OFFER_FIELDS.place(offer) !== undefined,
  kind: OFFER_FIELDS.factory(offer) !== undefined,
});

interface PlaceProps {
  place: string;
  class?: string | undefined;
}

/** The translated place; the seller's own spelling is its tooltip. */
export function Place({ place, class: className }: PlaceProps) {
  const read = useTranslations().placeOf(place);
  return (
    <bdi class={className} title={place} {...(read === place && { lang: 'zh-Hans' })}>
      {read}
    </bdi>
  );
}

interface OfferMetaProps {
  offer: ComparedOffer;
  context: OfferContext;
}

/** What else is known of an offer and its seller: as many facts as have room in one line. */
export function OfferMeta({ offer, context }: OfferMetaProps) {
  const facts = factFields(context.profile).flatMap((fact) => {
    const text = fieldPhrase(offer, fact);
    return text === undefined ? [] : [{ id: fact, text, hint: fieldHint(fact) }];
  });
  // The years themselves say the same as the badge of a member.
  const hasYears = offer.offer.seller?.years !== undefined;
  const badges = badgesOf(offer.offer)
    .filter(({ id }) => id !== 'tp_member' || !hasYears)
    .map(({ id, label, text }) => ({ id, text: label, hint: text }));
  const all = [...facts, ...badges];
  const { foundBy } = offer.offer;
  return (
    <p class={styles.meta} title={all.map(({ text }) => text).join(' · ')}>
      {all.map(({ id, text, hint }, index) => (
        <span key={id} data-fact={id} title={hint}>
          {index > 0 && ' · '}
          {text}
        </span>
      ))}
      {foundBy && <FoundBy services={foundBy} />}
    </p>
  );
}

interface LikenessProps {
  offer: ComparedOffer;
}

/** How like the searched picture the one behind it is. */
export function Similarity({ offer }: LikenessProps) {
  return (
    <p class={styles.similarity} title={similarityWords(offer)}>
      <span class="visually-hidden">{t('offers.similarity')}</span>
      <Likeness offer={offer} />
    </p>
  );
}

/** Likeness in percent, with a mark where it was computed on this computer. */
function Likeness({ offer }: LikenessProps) {
  const value = OFFER_FIELDS.similarity(offer);
  if (value === undefined) return <Unknown />;
  if (offer.likeness === undefined) return <bdi>{formatPercent(value)}</bdi>;
  return (
    <bdi class={styles.own} title={similarityWords(offer)} data-seen-here>
      {formatPercent(value)}
      <Icon node={Eye} size={10} />
      <span class="visually-hidden"> {t('offers.seenHere')}</span>
    </bdi>
  );
}

function similarityWords(compared: ComparedOffer): string {
  if (compared.likeness === undefined) return t('offers.similarity');
  return [t('offers.similarityOwn'), serviceLikeness(compared)].filter(Boolean).join(' · ');
}
