import type { ComparedOffer } from '@/utils/compare/compared';
import { moneyText } from '@/utils/format';
import { middleOf } from '@/utils/compare/facts';
import { markWords, ruleName } from '@/utils/rule-words';
import { t } from '@/utils/words';
import styles from './offer-notes.module.css';

/** What was corrected in the price, and what is worth knowing of the offer. */
export function OfferNotes({ offer }: { offer: ComparedOffer }) {
  const { unitPrice, notes, cash, landed } = offer;
  const corrected = (unitPrice?.corrections ?? []).map(ruleName);
  const words = [
    ...(corrected.length > 0 ? [t('compare.corrected', [corrected.join(t('compare.comma'))])] : []),
    // An order above the user's quantity binds money, so the amount is shown.
    ...notes.map((note) =>
      note.rule === 'moq-above-quantity' && cash && landed
        ? `${markWords(note)}${t('compare.clause')}${t('compare.binds', [moneyText({ minor: middleOf(cash), currency: landed.currency })])}`
        : markWords(note),
    ),
  ];
  if (words.length === 0) return null;
  return <p class={styles.notes}>{words.join(' · ')}</p>;
}
