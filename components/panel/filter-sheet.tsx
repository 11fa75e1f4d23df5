import { Undo2, X } from 'lucide';
import { formatNumber } from '@/utils/io/i18n/format';
import { excludedWords } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import { activeFilters, type Filters } from '@/utils/core/pricing/filter';
import { AmountField } from '../ui/amount-field';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import styles from './filter-sheet.module.css';

export interface FilterSheetProps {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  /** Offers that are kept only because it is not known whether they pass. */
  unknown: number;
  /** Offers left out. */
  hidden: number;
  /** Offers with a misleading price, and the way to the first of them. */
  marked: number;
  onMarked: () => void;
  /** Whether at least one offer found is an advertisement. */
  hasAdvertisements?: boolean | undefined;
  /** Absent while the user has taken no offer out of the list. */
  excluded?: { count: number; onBringBack: () => void } | undefined;
  /** Absent while no seller is preferred, avoided or noted. */
  sellers?: SellerOrder | undefined;
}

interface SellerOrder {
  isAvoidedLast: boolean;
  onAvoidedLast: (isLast: boolean) => void;
}

const TICKS = [
  ['isSameOnly', () => t('compare.same')],
  ['isMoqWithin', () => t('compare.moqWithin')],
  ['isFactory', () => t('compare.isFactory')],
  ['isFast', () => t('compare.fast')],
  ['isOnePiece', () => t('compare.onePiece')],
  ['hidesMarked', () => t('compare.hideMarked')],
] as const;

const OF_ADVERTISEMENTS = [['hidesAdvertisements', () => t('compare.hideAdvertisements')]] as const;

const OF_SELLERS = [
  ['hidesAvoided', () => t('sellers.hideAvoided')],
  ['isPreferredOnly', () => t('sellers.preferredOnly')],
] as const;

/** A number that is typed in yuan or percent and stored in fen or as a share. */
const AMOUNTS = [
  ['minPrice', () => t('compare.minPrice'), 100],
  ['maxPrice', () => t('compare.maxPrice'), 100],
  ['minSimilarity', () => t('compare.minSimilarity'), 0.01],
] as const;

/** The filters of the list. They take effect at once, because they need no request to a service. */
export function FilterSheet(props: FilterSheetProps) {
  const { filters, onFilters, unknown, hidden, marked, onMarked, excluded } = props;
  const { hasAdvertisements, sellers } = props;
  const active = activeFilters(filters).length;
  const set = (change: Filters) => onFilters({ ...filters, ...change });
  // One that is on can be switched off, also after the last seller was forgotten.
  const ticks = [
    ...TICKS,
    ...OF_ADVERTISEMENTS.filter(([name]) => hasAdvertisements || filters[name]),
    ...OF_SELLERS.filter(([name]) => sellers ?? filters[name]),
  ];
  return (
    <>
      <div class={styles.ticks}>
        {ticks.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label()}
            isChecked={filters[name] ?? false}
            onChange={(isChecked) => set({ [name]: isChecked ? true : undefined })}
            testId={`filter-${name}`}
          />
        ))}
        {sellers && (
          <Checkbox
            label={t('sellers.avoidedLast')}
            isChecked={sellers.isAvoidedLast}
            onChange={sellers.onAvoidedLast}
            testId="avoided-last"
          />
        )}
      </div>
      <div class={styles.amounts}>
        {AMOUNTS.map(([name, label, factor]) => (
          <AmountField
            key={name}
            label={label()}
            value={amountOf(filters[name], factor)}
            wrong={t('compare.amountWrong')}
            onCommit={(typed) => set({ [name]: typed && valueOf(typed.amount, factor) })}
            testId={`filter-${name}`}
          />
        ))}
      </div>
      <p class={styles.counts} aria-live="polite">
        {hidden > 0 && <span>{t('compare.hidden', hidden, [formatNumber(hidden)])}</span>}
        {active > 0 && unknown > 0 && (
          <span data-testid="filters-unknown" data-value={unknown}>
            {t('compare.unknown', [formatNumber(unknown)])}
          </span>
        )}
        {marked > 0 && (
          <button
            type="button"
            class={styles.marked}
            title={t('answer.showMarked')}
            data-testid="marked"
            data-value={marked}
            onClick={onMarked}
          >
            {t('answer.marked', marked, [formatNumber(marked)])} <span aria-hidden="true">▸</span>
          </button>
        )}
        {excluded && <span>{excludedWords(excluded.count)}</span>}
      </p>
      {excluded && (
        <Button
          label={t('excluded.bringBack')}
          icon={Undo2}
          testId="bring-back"
          onClick={excluded.onBringBack}
        />
      )}
      {active > 0 && (
        <Button
          label={t('compare.clear')}
          icon={X}
          testId="filters-clear"
          onClick={() => onFilters({})}
        />
      )}
    </>
  );
}

/** Rounded: 19.99 times 100 is less than 1999, and would leave out the offer at that price. */
function valueOf(amount: string, factor: number): number {
  return Number((Number(amount) * factor).toFixed(4));
}

function amountOf(value: number | undefined, factor: number): string | undefined {
  return value === undefined ? undefined : String(Number((value / factor).toFixed(2)));
}
