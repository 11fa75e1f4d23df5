import { Check, CircleDashed, Scale, X } from 'lucide';
import {
  boundText,
  doubtText,
  formatPercentRange,
  formatYuan,
  moneyRangeText,
} from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { HistoryRow, Verdict } from '@/utils/core/model/history';
import { Icon } from '../ui/icon';
import styles from './row-result.module.css';

interface RowResultProps {
  row: HistoryRow;
}

/** The result of a search: price, landed cost and margin of the best offer, and the verdict. */
export function RowResult({ row }: RowResultProps) {
  const { best, currency, offers, verdict, sourcePrice } = row;
  if (offers === undefined) return <span class={styles.quiet}>{t('row.unread')}</span>;
  if (offers === 0) return <span class={styles.quiet}>{t('row.noOffers')}</span>;
  const price = best?.perPiece === undefined ? undefined : formatYuan(best.perPiece);
  const landed = best?.landed && currency !== undefined && moneyRangeText(best.landed, currency);
  return (
    <span class={styles.result}>
      {price ? (
        <span class={styles.price}>
          <span class={styles.sign}>{price.sign}</span>
          {price.digits}
          <span class={styles.unit}>{t('offers.perPiece')}</span>
        </span>
      ) : (
        <span class={styles.quiet}>{t('row.noPrice')}</span>
      )}
      {landed && <Figure name={t('row.landed')} value={boundText(landed, best?.isAtLeast)} />}
      {best?.margin && (
        <Figure
          name={t('row.margin')}
          value={doubtText(formatPercentRange(best.margin), sourcePrice?.isDoubtful)}
        />
      )}
      {verdict && verdict !== 'unknown' && (
        <VerdictSign verdict={verdict} isDoubtful={sourcePrice?.isDoubtful} />
      )}
    </span>
  );
}

interface FigureProps {
  name: string;
  value: string;
}

function Figure({ name, value }: FigureProps) {
  return (
    <span class={styles.figure}>
      <span class={styles.sign}>{name}</span> <span class={styles.value}>{value}</span>
    </span>
  );
}

const SIGNS = { worth: Check, maybe: Scale, not: X, unknown: CircleDashed } as const;

interface VerdictSignProps {
  verdict: Verdict;
  isDoubtful: boolean | undefined;
}

/** Whether the product is worth sourcing: a word and a sign, never the colour alone. */
function VerdictSign({ verdict, isDoubtful }: VerdictSignProps) {
  return (
    <span class={styles.verdict} data-verdict={verdict}>
      <Icon node={SIGNS[verdict]} size={14} />
      {doubtText(t(`row.verdict.${verdict}`), isDoubtful)}
    </span>
  );
}
