import { Ban, StickyNote, ThumbsUp, type IconNode } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import type { Opinion } from '@/utils/core/model/remembered-seller';
import type { Sold } from '@/utils/core/sellers/identity';
import type { Recognised } from '@/utils/core/sellers/recognise';
import { Explained } from '../ui/explained';
import { Icon } from '../ui/icon';
import styles from './seller-mark.module.css';
import { useSeller } from './sellers-context';

export const OPINION_ICONS = { preferred: ThumbsUp, avoided: Ban } satisfies Record<
  Opinion,
  IconNode
>;

/** What the user thinks of the seller of an offer; the note comes with the pointer or the focus. */
export function SellerMark({ offer }: { offer: Sold }) {
  const { known } = useSeller(offer);
  return known ? <Mark known={known} /> : null;
}

function Mark({ known }: { known: Recognised }) {
  const { opinion, note } = known.seller;
  const name = opinion ? t(`sellers.${opinion}`) : t('sellers.noted');
  return (
    <Explained
      boxClass={styles.box}
      class={styles.mark}
      aria-label={name}
      data-testid="seller-mark"
      data-opinion={opinion}
      data-by={known.by}
      explanation={
        <>
          {opinion && <span class={styles.line}>{name}</span>}
          {note !== undefined && (
            <span class={styles.note} dir="auto">
              {note}
            </span>
          )}
          {known.by === 'name' && <span class={styles.line}>{t('sellers.byName')}</span>}
        </>
      }
    >
      {opinion && <Icon node={OPINION_ICONS[opinion]} size={12} />}
      {note !== undefined && <Icon node={StickyNote} size={12} />}
    </Explained>
  );
}
