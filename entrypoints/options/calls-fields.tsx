import { useEffect, useState } from 'preact/hooks';
import { TextField } from '@/components/ui/field';
import { formatNumber, yuanDecimal, yuanText } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import { parseFen } from '@/utils/model/money';
import type { ServiceId } from '@/utils/model/settings';
import {
  type CallLimitsByService,
  type Meter,
  NO_CALL_LIMITS,
  type CallLimits,
  type Usage,
  usageOf,
} from '@/utils/services/call-limits';
import { serviceInfoOf } from '@/utils/services/registry';
import { changeTerms, meterStore, termsStore } from '@/utils/storage/settings';
import styles from './calls-fields.module.css';

export interface CallsFieldsProps {
  service: ServiceId;
  /** As they were when the page was opened. */
  calls: StoredCalls;
  deps: CallsDeps;
}

/** What the calls of one service come to, and where they are to end. */
export function CallsFields({ service, calls, deps }: CallsFieldsProps) {
  const [{ meter, terms: all, now }, setCalls] = useState(calls);
  const terms = all[service] ?? NO_CALL_LIMITS;
  useEffect(() => {
    const readAgain = async () => setCalls(await deps.read());
    void readAgain(); // another card may have been shown since the page was opened
    return deps.watch(() => void readAgain());
  }, [deps]);

  const field = (name: keyof CallLimits) => (
    <TermField
      key={name}
      name={name}
      stored={terms[name]}
      onSave={(value) => void deps.change(service, { [name]: value })}
    />
  );
  const isPriced = serviceInfoOf(service).capabilities.priceOfCall === undefined;
  return (
    <details class={styles.calls} data-testid="calls">
      <summary>
        <span class={styles.title}>{t('calls.title')}</span>{' '}
        <span data-testid="usage">{callsWords(usageOf(meter, service, now), terms)}</span>
      </summary>
      <div class={styles.fields}>
        <p class={styles.text}>{t('calls.twice')}</p>
        {isPriced && field('price')}
        {field('perDay')}
        {field('perMonth')}
      </div>
    </details>
  );
}

interface TermFieldProps {
  name: keyof CallLimits;
  stored: number | undefined;
  /** Undefined where it was emptied. */
  onSave: (value: number | undefined) => void;
}

/** Saves once it was typed to the end: on the way to 100 nobody means 1. */
function TermField({ name, stored, onSave }: TermFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setIsWrong] = useState(false);
  const shown = name === 'price' ? yuanDecimal : String;
  const commit = () => {
    const read = readTerm(name, typed ?? '');
    setIsWrong(read === undefined);
    if (typed === undefined || !read) return;
    onSave(read.value);
    setTyped(undefined);
  };
  const isPrice = name === 'price';
  const wrong = t(isPrice ? 'calls.priceWrong' : 'calls.limitWrong');
  return (
    <TextField
      id={name}
      kind="decimal"
      label={t(`calls.${name}`)}
      hint={t(isPrice ? 'calls.priceText' : 'calls.limitText')}
      error={isWrong ? wrong : undefined}
      value={typed ?? (stored === undefined ? '' : shown(stored))}
      onInput={setTyped}
      onCommit={commit}
    />
  );
}

/** "12 today, 340 this month · about ¥0.60 today, ¥17.00 this month · 88 left today". */
export function callsWords(usage: Usage, { price, perDay, perMonth }: CallLimits): string {
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

/** What was typed, nothing where that is empty; undefined where it cannot be read. */
export function readTerm(name: keyof CallLimits, typed: string): { value?: number } | undefined {
  const text = typed.trim();
  if (text === '') return {};
  const value = name === 'price' ? readPrice(text.replace(',', '.')) : readLimit(text);
  return value === undefined ? undefined : { value };
}

/** A part of a fen would be rounded away: it is refused instead. */
function readPrice(text: string): number | undefined {
  return /^[^.]+(\.\d{1,2})?$/.test(text) ? parseFen(text) : undefined;
}

function readLimit(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** What was counted, and what the user has said about it. */
export interface StoredCalls {
  meter: Meter;
  terms: CallLimitsByService;
  /** When that was read. */
  now: Date;
}

/** Everything outside of the fields. */
export interface CallsDeps {
  read(): Promise<StoredCalls>;
  watch(listener: () => void): () => void;
  change(service: ServiceId, terms: CallLimits): Promise<void>;
}

export const callsDeps: CallsDeps = {
  read: async () => {
    const [meter, terms] = await Promise.all([meterStore.read(), termsStore.read()]);
    return { meter, terms, now: new Date() };
  },
  watch: (listener) => {
    const stops = [meterStore.watch(listener), termsStore.watch(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  change: changeTerms,
};
