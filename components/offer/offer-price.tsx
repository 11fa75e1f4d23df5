import {
  convertedText,
  doubtText,
  moneyRangeText,
  formatNumber,
  formatPercentRange,
  formatYuan,
  moneyText,
  yuanText,
} from '@/utils/io/i18n/format';
import { estimatedWords } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer, Earning, LandedCost } from '@/utils/core/model/compared-offer';
import { midpoint } from '@/utils/core/pricing/offer-fields';
import { unitKind } from '@/utils/core/pricing/units';
import { Estimate, Unknown } from '../ui/numbers';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import styles from './offer-price.module.css';
import { useTranslations } from '../offer-name/translation-context';

interface UnitPriceProps {
  offer: ComparedOffer;
  context: OfferContext;
}

/** What one piece costs at the user's quantity, in yuan; in the user's money on pointing at it. */
export function UnitPrice({ offer: { offer, unitPrice }, context }: UnitPriceProps) {
  const translations = useTranslations();
  if (!unitPrice) return <Unknown />;
  const { perPiece, perUnit, piecesPerUnit, pieces, isListOnly } = unitPrice;
  const { own, quantity } = context;
  const { sign, digits } = formatYuan(perPiece);
  const upTo = isListOnly && piecesPerUnit === 1 ? (offer.priceMax ?? perPiece) : perPiece;
  // 个, 只, 件 and other counters of single pieces all mean one piece.
  const isPiece = offer.unit === undefined || unitKind(offer.unit) === 'piece';
  const unit = isPiece || offer.unit === undefined ? undefined : translations.unitOf(offer.unit);
  return (
    <span class={styles.price} title={convertedText(perPiece, own)}>
      <span class={styles.sign}>{sign}</span>
      <span class={styles.digits}>
        {upTo > perPiece ? `${digits}–${formatYuan(upTo).digits}` : digits}
      </span>
      <span class={styles.unit}>
        <span dir="auto">
          {piecesPerUnit === 1 && unit ? t('offers.per', [unit]) : t('offers.perPiece')}
        </span>
        {piecesPerUnit !== 1 && <span> ({packText(perUnit, unit, piecesPerUnit)})</span>}
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

/** Landed cost of one piece; "≥" where a cost is unknown. */
export function Landed({ landed }: { landed: LandedCost | undefined }) {
  if (!landed) return <Unknown />;
  const { currency, isAtLeast, estimated } = landed;
  const amount = moneyText({ minor: midpoint(landed), currency });
  const why = [
    moneyRangeText(landed, currency),
    isAtLeast ? t('compare.incomplete') : undefined,
    estimated.length > 0 ? t('compare.estimated', [estimatedWords(estimated)]) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <span class={styles.landed}>
      {why.length > 1 ? (
        <Estimate why={why.join(' · ')} isAtLeast={isAtLeast}>
          {amount}
        </Estimate>
      ) : (
        amount
      )}
    </span>
  );
}

interface MarginProps {
  earning: Earning | undefined;
  /** Share of the price, 0 to 1. */
  target: number | undefined;
}

/** The margin: what is left of the page's price. Its colour only repeats its sign and its number. */
export function Margin({ earning, target = 0 }: MarginProps) {
  if (!earning) return <Unknown />;
  const { isDoubtful } = earning;
  const { low, high } = earning.margin;
  const look = high < 0 ? 'loss' : low >= target ? 'good' : 'short';
  return (
    <span
      class={styles.margin}
      data-look={look}
      title={isDoubtful ? t('inputs.doubtText') : undefined}
    >
      {doubtText(formatPercentRange({ low, high }), isDoubtful)}
      {isDoubtful && <span class="visually-hidden"> ({t('inputs.doubtText')})</span>}
    </span>
  );
}
