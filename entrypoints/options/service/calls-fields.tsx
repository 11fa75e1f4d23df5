import styles from './calls-fields.module.css';
import type { ServiceId } from '@/utils/core/model/settings';
import { TextField } from '@/components/ui/field';
import { callLimitsStore, changeCallLimits, meterStore } from '@/utils/io/storage/settings';
import { decimalText, formatNumber, yuanDecimal, yuanText } from '@/utils/io/i18n/format';
import { parseFen } from '@/utils/core/model/money';
import { save } from '@/utils/io/storage/not-saved';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { t } from '@/utils/io/i18n/words';
import {
  type CallLimits,
  type CallLimitsByService,
  type Meter,
  NO_CALL_LIMITS,
  type Usage,
  usageOf,
} from '@/utils/core/call-limits';
import { useId } from 'preact/hooks';
import { useStored, useTyped } from '../stored';

interface CallsFieldsProps {
  service: ServiceId;
  /** Calls and limits as read when the page was opened. */
  meter: Meter;
  limits: CallLimitsByService;
}

/** The counted calls of one service, their price and their limits. */
export function CallsFields({ service, ...first }: CallsFieldsProps) {
  const meter = useStored(meterStore, first.meter);
  const { [service]: limits = NO_CALL_LIMITS } = useStored(callLimitsStore, first.limits);
  const titleId = useId();
  const field = (name: keyof CallLimits) => (
    <LimitField
      key={name}
      name={name}
      stored={limits[name]}
      onSave={(value) => save(changeCallLimits(service, { [name]: value }))}
    />
  );
  const isPriced = serviceInfoOf(service).capabilities.priceOfCall === undefined;
  return (
    <section class={styles.calls} data-testid="calls" aria-labelledby={titleId}>
      <h3 class={styles.title} id={titleId}>
        {t('calls.title')}
      </h3>
      <p data-testid="usage">{callsWords(usageOf(meter, service, new Date()), limits)}</p>
      <p class={styles.text}>{t('calls.twice')}</p>
      <div class={styles.fields}>
        {isPriced && field('price')}
        {field('perDay')}
        {field('perMonth')}
      </div>
    </section>
  );
}

interface LimitFieldProps {
  name: keyof CallLimits;
  stored: number | undefined;
  /** Undefined for an emptied field. */
  onSave: (value: number | undefined) => void;
}

function LimitField({ name, stored, onSave }: LimitFieldProps) {
  const isPrice = name === 'price';
  const format = isPrice ? (fen: number) => decimalText(yuanDecimal(fen)) : String;
  const { isWrong, field } = useTyped(
    stored === undefined ? '' : format(stored),
    (typed) => readLimit(name, typed),
    onSave,
  );
  const wrong = t(isPrice ? 'calls.priceWrong' : 'calls.limitWrong');
  return (
    <TextField
      id={name}
      kind="decimal"
      label={t(`calls.${name}`)}
      hint={t(isPrice ? 'calls.priceText' : 'calls.limitText')}
      error={isWrong ? wrong : undefined}
      {...field}
    />
  );
}

/** "12 today, 340 this month · about ¥0.60 today, ¥17.00 this month · 88 left today". */
function callsWords(usage: Usage, { price, perDay, perMonth }: CallLimits): string {
  const left = (limit: number, used: number) => formatNumber(Math.max(0, limit - used));
  return [
    t('calls.usage', [formatNumber(usage.today), formatNumber(usage.month)]),
    price !== undefined &&
      t('calls.cost', [yuanText(usage.today * price), yuanText(usage.month * price)]),
    perDay !== undefined && t('calls.leftToday', [left(perDay, usage.today)]),
    perMonth !== undefined && t('calls.leftThisMonth', [left(perMonth, usage.month)]),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** The entered value, an empty object for an empty field; undefined if it cannot be read. */
function readLimit(name: keyof CallLimits, typed: string): { value?: number } | undefined {
  const text = typed.trim();
  if (text === '') return {};
  const value = name === 'price' ? readPrice(text.replace(',', '.')) : readCount(text);
  return value === undefined ? undefined : { value };
}

/** A fraction of a fen is refused, because rounding would lose it. */
function readPrice(text: string): number | undefined {
  return /^[^.]+(\.\d{1,2})?$/.test(text) ? parseFen(text) : undefined;
}

function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
