import type { ComparedOffer } from '@/utils/compare/compared';
import { unitKind } from '@/utils/compare/unit-price/units';
import { formatNumber, formatYuan, moneyText, yuanText } from '@/utils/format';
import { t } from '@/utils/words';
import type { OfferContext } from './offer-context';
import { Unknown } from './unknown';
import styles from './unit-price.module.css';

export interface UnitPriceProps {
  offer: ComparedOffer;
  context: OfferContext;
}

/** What one piece costs at the user's quantity, in yuan; in the user's money on pointing at it. */
export function UnitPrice({ offer: { offer, unitPrice }, context }: UnitPriceProps) {
  if (!unitPrice) return <Unknown />;
  const { perPiece, perUnit, piecesPerUnit, pieces, isListOnly } = unitPrice;
  const { own, quantity } = context;
  const { sign, digits } = formatYuan(perPiece);
  const upTo = isListOnly && piecesPerUnit === 1 ? (offer.priceMax ?? perPiece) : perPiece;
  // One piece is one piece, whatever character it is counted by.
  const isPiece = offer.unit === undefined || unitKind(offer.unit) === 'piece';
  const unit = isPiece ? undefined : offer.unit;
  return (
    <span
      class={styles.price}
      title={own && `≈ ${moneyText({ minor: perPiece * own.perFen, currency: own.currency })}`}
    >
      <span class={styles.sign}>{sign}</span>
      <span class={styles.digits}>
        {upTo > perPiece ? `${digits}–${formatYuan(upTo).digits}` : digits}
      </span>
      <span class={styles.unit}>
        {piecesPerUnit === 1 && unit ? t('offers.per', [unit]) : t('offers.perPiece')}
        {piecesPerUnit !== 1 && ` (${packText(perUnit, unit, piecesPerUnit)})`}
        {quantity !== undefined && (
          <span class={styles.at}>
            {' '}
            {isListOnly ? t('compare.listPrice') : t('compare.at', [formatNumber(pieces)])}
          </span>
        )}
      </span>
    </span>
  );
}

/** The price as the seller states it: of a box, or of so many pieces that it has no name for. */
function packText(fen: number, unit: string | undefined, pieces: number): string {
  const price = yuanText(fen);
  return unit === undefined
    ? t('compare.perPackOf', [price, formatNumber(pieces)])
    : t('compare.perPack', [price, unit]);
}
