import { useEffect, useState } from 'preact/hooks';
import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { formatDay } from '@/utils/io/i18n/dates';
import { rateWords, sourceWords } from '@/utils/io/i18n/rates-words';
import { t } from '@/utils/io/i18n/words';
import { type MoneySettings, RATE_SOURCES, userCurrency } from '@/utils/core/model/rates';
import { BUILT_IN_RATES, rateInUse } from '@/utils/io/rates';
import type { OptionsContext } from '../context';
import { type StoredMoney, currencies, readMoney, watchMoney } from './money';
import { OwnRate, RatesService } from './rates-fields';
import { Section } from '../section';

interface MoneySectionProps {
  /** Values as read when the page was opened. */
  stored: StoredMoney;
  context: OptionsContext;
}

/** The user's currency and the source of its rate; each change is saved at once. */
export function MoneySection({ stored: first, context }: MoneySectionProps) {
  const [stored, setStored] = useState(first);
  const readAgain = async () => {
    const read = await readMoney(context);
    setStored(read);
    return read;
  };
  useEffect(() => watchMoney(context, () => void readMoney(context).then(setStored)), [context]);
  const { money, daily } = stored;
  const currency = userCurrency(money, context.language);
  const rate = rateInUse(currency, money, daily.rates);
  const change = (part: Partial<MoneySettings>) => {
    void context.storage.money.update((before) => ({ ...before, ...part })).then(readAgain);
  };

  return (
    <Section title={t('money.title')} text={t('money.text')} testId="money">
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
            context={context}
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
      {money.source === 'daily' && (
        <RatesService stored={stored} context={context} onSaved={readAgain} />
      )}
    </Section>
  );
}
