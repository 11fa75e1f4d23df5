import { useEffect, useState } from 'preact/hooks';
import { Choice } from '@/components/choice';
import { Field } from '@/components/field';
import { formatDay } from '@/utils/format';
import { currencyOf, RATE_SOURCES, type MoneySettings } from '@/utils/model/money-settings';
import { rateInUse } from '@/utils/rates';
import { BUILT_IN_RATES } from '@/utils/rates/built-in';
import { rateWords, sourceWords } from '@/utils/rates-words';
import { t } from '@/utils/words';
import styles from './access-section.module.css';
import { currencies } from './currencies';
import type { MoneyDeps, StoredMoney } from './money';
import { OwnRate } from './own-rate';
import { RatesService } from './rates-service';

export interface MoneySectionProps {
  /** As it was when the page was opened. */
  stored: StoredMoney;
  deps: MoneyDeps;
}

/** The user's currency and where its rate comes from; each change is saved at once. */
export function MoneySection({ stored: first, deps }: MoneySectionProps) {
  const [stored, setStored] = useState(first);
  const readAgain = async () => {
    const read = await deps.read();
    setStored(read);
    return read;
  };
  useEffect(() => deps.watch(() => void deps.read().then(setStored)), [deps]);
  const { money, daily } = stored;
  const currency = currencyOf(money, deps.language);
  const rate = rateInUse(currency, money, daily.rates);
  const change = (part: Partial<MoneySettings>) => {
    void deps.change((before) => ({ ...before, ...part })).then(readAgain);
  };

  return (
    <section class={styles.section} data-testid="money">
      <h2 class={styles.title}>{t('money.title')}</h2>
      <p class={styles.text}>{t('money.text')}</p>
      <Field id="currency" label={t('money.currency')}>
        <Choice
          id="currency"
          label={t('money.currency')}
          value={currency}
          options={currencies(stored, currency).map(({ code, name }) => ({
            value: code,
            label: t('money.option', [code, name]),
          }))}
          onChange={(chosen) => change({ currency: chosen })}
          testId="currency"
        />
      </Field>
      {currency !== 'CNY' && (
        <>
          <p data-testid="rate">
            {rate ? `${rateWords(rate)} · ${sourceWords(rate)}` : t('money.noRate', [currency])}
          </p>
          <OwnRate
            key={currency}
            currency={currency}
            own={money.own}
            deps={deps}
            onSaved={readAgain}
          />
        </>
      )}
      <Field id="rate-source" label={t('money.source')} hint={t('money.sourceText')}>
        <Choice
          id="rate-source"
          label={t('money.source')}
          value={money.source}
          options={RATE_SOURCES.map((value) => ({
            value,
            label:
              value === 'daily'
                ? t('money.daily')
                : t('money.builtIn', [formatDay(BUILT_IN_RATES.date)]),
          }))}
          onChange={(source) => change({ source })}
          testId="rate-source"
        />
      </Field>
      {money.source === 'daily' && <RatesService stored={stored} deps={deps} onSaved={readAgain} />}
    </section>
  );
}
