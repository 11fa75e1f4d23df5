import { formatNumber, yuanText } from '@/utils/io/i18n/format';
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
          title={
            isByTitle && id === 'same'
              ? `${factsOf(section)} · ${t('compare.withoutPictures')}`
              : factsOf(section)
          }
        >
          {factsOf(section)}
          {isByTitle && id === 'same' && ` · ${t('compare.byTitle')}`}
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

function factsOf({ id, offers, sellers, min, max }: OfferSection): string {
  const count =
    id === 'same'
      ? t('answer.sellerCount', sellers, [formatNumber(sellers)])
      : t('offers.count', offers, [formatNumber(offers)]);
  if (id !== 'same' || min === undefined || max === undefined) return count;
  const range = min === max ? yuanText(min) : t('answer.spread', [yuanText(min), yuanText(max)]);
  return `${count} · ${range}`;
}
