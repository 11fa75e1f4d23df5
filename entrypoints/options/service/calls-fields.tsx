import { useEffect, useId, useState } from 'preact/hooks';
import { TextField } from '@/components/ui/field';
import { decimalText, yuanDecimal } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import { type CallLimits, NO_CALL_LIMITS, usageOf } from '@/utils/core/call-limits';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { type StoredCalls, callsWords, readCalls, readLimit, watchCalls } from './calls';
import styles from './calls-fields.module.css';
import type { OptionsContext } from '../context';

interface CallsFieldsProps {
  service: ServiceId;
  /** Limits as read when the page was opened. */
  calls: StoredCalls;
  context: OptionsContext;
}

/** The counted calls of one service, their price and their limits. */
export function CallsFields({ service, calls, context }: CallsFieldsProps) {
  const [{ meter, limits: all, now }, setCalls] = useState(calls);
  const titleId = useId();
  const limits = all[service] ?? NO_CALL_LIMITS;
  useEffect(() => {
    const readAgain = async () => setCalls(await readCalls(context));
    void readAgain(); // the page may have been open for a while
    return watchCalls(context, () => void readAgain());
  }, [context]);

  const field = (name: keyof CallLimits) => (
    <LimitField
      key={name}
      name={name}
      stored={limits[name]}
      onSave={(value) => void context.storage.callLimits.change(service, { [name]: value })}
    />
  );
  const isPriced = serviceInfoOf(service).capabilities.priceOfCall === undefined;
  return (
    <section class={styles.calls} data-testid="calls" aria-labelledby={titleId}>
      <h3 class={styles.title} id={titleId}>
        {t('calls.title')}
      </h3>
      <p data-testid="usage">{callsWords(usageOf(meter, service, now), limits)}</p>
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

/** Saves on `change`, not on `input`, because partly typed numbers are not limits. */
function LimitField({ name, stored, onSave }: LimitFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setIsWrong] = useState(false);
  const isPrice = name === 'price';
  const format = isPrice ? (fen: number) => decimalText(yuanDecimal(fen)) : String;
  const commit = () => {
    const read = readLimit(name, typed ?? '');
    setIsWrong(read === undefined);
    if (typed === undefined || !read) return;
    onSave(read.value);
    setTyped(undefined);
  };
  const wrong = t(isPrice ? 'calls.priceWrong' : 'calls.limitWrong');
  return (
    <TextField
      id={name}
      kind="decimal"
      label={t(`calls.${name}`)}
      hint={t(isPrice ? 'calls.priceText' : 'calls.limitText')}
      error={isWrong ? wrong : undefined}
      value={typed ?? (stored === undefined ? '' : format(stored))}
      onInput={setTyped}
      onCommit={commit}
    />
  );
}
