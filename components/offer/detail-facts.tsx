import { formatNumber, formatPercent, formatSize, formatWeight } from '@/utils/io/i18n/format';
import { fieldHint, fieldName, fieldText, serviceLikeness } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { OfferDetails } from '@/utils/core/model/offer';
import type { OfferField } from '@/utils/core/pricing/offer-fields';
import type { TitleTranslations } from '@/utils/core/glossary/title-translations';
import styles from './detail-facts.module.css';
import { useTranslations } from '../offer-name/translation-context';

/** Facts about the offer, and about its seller. */
const OFFER_FACTS = [
  'sold',
  'repurchase',
  'rating',
  'stock',
  'dispatch',
  'dropship',
  'listed',
  'patent',
] as const satisfies readonly OfferField[];
const SELLER_FACTS = ['place', 'factory', 'years'] as const satisfies readonly OfferField[];

interface FactsProps {
  offer: ComparedOffer;
}

interface DetailFactsProps extends FactsProps {
  /** Absent while they are unknown. */
  details: OfferDetails | undefined;
}

/** What is known of an offer beside its prices: how it is sold, weight, size and sales. */
export function DetailFacts({ offer: compared, details }: DetailFactsProps) {
  const { offer } = compared;
  const translations = useTranslations();
  const { moq, lot, weight, size } = { ...offer, ...details };
  const unit = details?.unit === undefined ? (offer.unitAsWritten ?? offer.unit) : details.unit;
  const translated = details?.unitTranslated ?? offer.unit;
  const terms: Fact[] = [
    { name: t('offers.moq'), value: moq !== undefined && formatNumber(moq) },
    { name: t('details.lot'), value: lot !== undefined && lot > 1 && formatNumber(lot) },
    { name: t('details.unit'), value: unitWords(unit, translated, translations) },
    { name: t('details.weight'), value: weight !== undefined && formatWeight(weight) },
    { name: t('details.size'), value: size && formatSize(size) },
    { name: fieldName('similarity'), value: seenHere(compared), hint: fieldHint('similarity') },
  ];
  return <FactList facts={[...terms, ...factsOf(compared, OFFER_FACTS)]} testId="detail-facts" />;
}

/** A number of the service's alone stands on the card, and needs no words; beside ours it is a second opinion. */
function seenHere(compared: ComparedOffer): string | undefined {
  const { likeness } = compared;
  if (likeness === undefined) return undefined;
  const own = `${formatPercent(likeness)} (${t('offers.seenHere')})`;
  return [own, serviceLikeness(compared)].filter(Boolean).join(' · ');
}

/** Where the seller is, whether it makes the goods, and for how long it has been a member. */
export function SellerFacts({ offer }: FactsProps) {
  const translations = useTranslations();
  const [place, ...facts] = factsOf(offer, SELLER_FACTS);
  const read = place?.value ? { ...place, value: translations.placeOf(place.value) } : place;
  return <FactList facts={read ? [read, ...facts] : facts} />;
}

interface Fact {
  name: string;
  value: string | false | undefined;
  hint?: string;
}

function factsOf(offer: ComparedOffer, fields: readonly OfferField[]): Fact[] {
  return fields.map((field) => ({
    name: fieldName(field),
    value: fieldText(offer, field),
    hint: fieldHint(field),
  }));
}

function FactList({ facts, testId }: { facts: readonly Fact[]; testId?: string }) {
  const known = facts.filter(({ value }) => value);
  if (known.length === 0) return null;
  return (
    <dl class={styles.list} data-testid={testId}>
      {known.map(({ name, value, hint }) => (
        <div key={name}>
          <dt title={hint}>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The unit as written, and as translated where that differs: messages to the seller use the first. */
function unitWords(
  unit: string | undefined,
  translated: string | undefined,
  { unitOf }: TitleTranslations,
): string | undefined {
  if (unit === undefined) return translated;
  return [...new Set([unit, unitOf(unit, translated)])].join(' · ');
}
