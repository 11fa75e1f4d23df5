import { badgesOf } from '@/utils/badges';
import type { Offer } from '@/utils/model/offer';
import { t } from '@/utils/words';
import styles from './badges.module.css';
import { GlossaryTerm } from './glossary-term';

/** 1688's marks of an offer and its seller; nothing where it has none that says something. */
export function Badges({ offer }: { offer: Offer }) {
  // The years themselves say the same, and stand beside these.
  const isTold = (id: string) => id === 'tp_member' && offer.seller?.years !== undefined;
  const badges = badgesOf(offer).filter(({ id }) => !isTold(id));
  if (badges.length === 0) return null;
  return (
    <ul class={styles.badges} aria-label={t('badge.list')}>
      {badges.map(({ id, label, text }) => (
        <li key={id} class={styles.badge} data-badge={id}>
          <GlossaryTerm label={label} text={text} />
        </li>
      ))}
    </ul>
  );
}
