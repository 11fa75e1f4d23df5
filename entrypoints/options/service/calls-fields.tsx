import { useId } from 'preact/hooks';
import { TextField } from '@/components/ui/field';
import { decimalText, yuanDecimal } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import {
  type CallLimits,
  type CallLimitsByService,
  type Meter,
  NO_CALL_LIMITS,
  usageOf,
} from '@/utils/core/call-limits';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { callLimitsStore, changeCallLimits, meterStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { useStored } from '../use-stored';
import { useTyped } from '../use-typed';
import { callsWords, readLimit } from './calls';
import styles from './calls-fields.module.css';

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
