import { formatNumber, yuanRangeText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { OfferSection, SectionId } from '@/utils/core/pricing/sections';
import styles from './section-heading.module.css';

export const headingId = (id: SectionId) => `section-${id}`;

interface SectionHeadingProps {
  section: OfferSection;
  /** Pictures were not compared, as they may not be read. */
  isByTitle?: boolean | undefined;
}

/** Stays in sight while its offers scroll. Of a single section it is only read aloud. */
export function SectionHeading({ section, isByTitle }: SectionHeadingProps) {
  const { id } = section;
  const facts = factsOf(section);
  return (
    <h2
      class={id === 'all' ? 'visually-hidden' : styles.heading}
      id={headingId(id)}
      data-testid="section"
    >
      {TITLES[id]()}
      {id !== 'all' && (
        <span
          class={styles.facts}
          title={[
            ...facts,
            ...(isByTitle && id === 'same' ? [t('compare.withoutPictures')] : []),
          ].join(' · ')}
        >
          {facts.map((fact, index) => (
            <span key={fact}>
              {index > 0 && ' · '}
              {fact}
            </span>
          ))}
          {isByTitle && id === 'same' && <span> · {t('compare.byTitle')}</span>}
        </span>
      )}
    </h2>
  );
}

const TITLES = {
  same: () => t('section.same'),
  similar: () => t('section.similar'),
  all: () => t('offers.list'),
} satisfies Record<SectionId, () => string>;

function factsOf({ id, offers, sellers, min, max }: OfferSection): string[] {
  if (id !== 'same') return [t('offers.count', offers, [formatNumber(offers)])];
  const count = t('answer.sellerCount', sellers, [formatNumber(sellers)]);
  if (min === undefined || max === undefined) return [count];
  return [count, yuanRangeText({ low: min, high: max })];
}
