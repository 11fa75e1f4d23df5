import { useEffect, useState } from 'preact/hooks';
import { TextField } from '@/components/text-field';
import { usageOf } from '@/utils/calls/meter';
import { NO_TERMS, type Terms } from '@/utils/calls/terms';
import { yuanDecimal } from '@/utils/format';
import type { ServiceId } from '@/utils/model/settings';
import { factsOf } from '@/utils/providers';
import { t } from '@/utils/words';
import type { CallsDeps, StoredCalls } from './calls';
import styles from './calls-fields.module.css';
import { callsWords } from './calls-words';
import { readTerm } from './read-term';

export interface CallsFieldsProps {
  service: ServiceId;
  /** As they were when the page was opened. */
  calls: StoredCalls;
  deps: CallsDeps;
}

/** What the calls of one service come to, and where they are to end. */
export function CallsFields({ service, calls, deps }: CallsFieldsProps) {
  const [{ meter, terms: all, now }, setCalls] = useState(calls);
  const terms = all[service] ?? NO_TERMS;
  useEffect(() => {
    const readAgain = async () => setCalls(await deps.read());
    void readAgain(); // another card may have been shown since the page was opened
    return deps.watch(() => void readAgain());
  }, [deps]);

  const field = (name: keyof Terms) => (
    <TermField
      key={name}
      name={name}
      stored={terms[name]}
      onSave={(value) => void deps.change(service, { [name]: value })}
    />
  );
  const isPriced = factsOf(service).capabilities.priceOfCall === undefined;
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
  name: keyof Terms;
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
