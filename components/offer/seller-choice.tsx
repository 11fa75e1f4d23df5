import { NotebookPen } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { OPINIONS } from '@/utils/core/model/remembered-seller';
import type { Sold } from '@/utils/core/sellers/identity';
import { Button } from '../ui/button';
import styles from './seller-choice.module.css';
import { OPINION_ICONS } from './seller-mark';
import { useSeller } from './sellers-context';

/** How many items `SellerItems` has. */
export const SELLER_ITEMS = OPINIONS.length + 1;

interface SellerItemsProps {
  offer: Sold;
  /** Makes a handler that closes the menu first. */
  choose?: (act: () => void) => () => void;
  /** `link`: in a menu. */
  look?: 'link' | 'plain';
}

const atOnce = (act: () => void) => act;

/** Prefers or avoids the seller of an offer, or takes that back, and opens the note. */
export function SellerItems({ offer, choose = atOnce, look = 'link' }: SellerItemsProps) {
  const { who, known, onOpinion, onNote } = useSeller(offer);
  const current = known?.seller.opinion;
  if (!who || !onOpinion || !onNote) return null;
  return (
    <>
      {OPINIONS.map((opinion) => (
        <Button
          key={opinion}
          label={t(`sellers.choose.${opinion}`)}
          icon={OPINION_ICONS[opinion]}
          look={look}
          isPressed={opinion === current}
          testId={`seller-${opinion}`}
          onClick={choose(() => onOpinion(offer, opinion === current ? null : opinion))}
        />
      ))}
      <Button
        label={t('sellers.choose.note')}
        icon={NotebookPen}
        look={look}
        testId="seller-note"
        onClick={choose(() => onNote(offer))}
      />
    </>
  );
}

/** All that is remembered of the seller, and the choices that the user has. */
export function SellerChoice({ offer }: { offer: Sold }) {
  const { who, known, onOpinion } = useSeller(offer);
  if (!who || (!known && !onOpinion)) return null;
  const { opinion, note } = known?.seller ?? {};
  return (
    <div class={styles.box} data-testid="seller-remembered">
      {opinion && <p>{t(`sellers.${opinion}`)}</p>}
      {note !== undefined && (
        <p class={styles.note} dir="auto">
          {note}
        </p>
      )}
      {known?.by === 'name' && <p class={styles.hint}>{t('sellers.byName')}</p>}
      <div class={styles.buttons}>
        <SellerItems offer={offer} look="plain" />
      </div>
    </div>
  );
}
