import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { formatDay } from '@/utils/io/i18n/dates';
import { rateWords, sourceWords } from '@/utils/io/i18n/rates-words';
import { t } from '@/utils/io/i18n/words';
import { type MoneySettings, RATE_SOURCES, userCurrency } from '@/utils/core/model/rates';
import { BUILT_IN_RATES, rateInUse } from '@/utils/io/rates';
import { readerLanguage } from '@/utils/io/i18n/reader';
import { moneyStore, ratesStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { type StoredMoney, currencies } from './money';
import { OwnRate, RatesService } from './rates-fields';
import { Section } from '../section';
import { useStored } from '../use-stored';

/**
 * The user's currency and the source of its rate; each change is saved at once.
 * @param first values as read when the page was opened
 */
export function MoneySection(first: StoredMoney) {
  const money = useStored(moneyStore, first.money);
  const daily = useStored(ratesStore, first.daily);
  const currency = userCurrency(money, readerLanguage());
  const rate = rateInUse(currency, money, daily.rates);
  const change = (part: Partial<MoneySettings>) => {
    save(moneyStore.update((before) => ({ ...before, ...part })));
  };

  return (
    <Section title={t('money.title')} text={t('money.text')} id="money">
      <Field id="currency" label={t('money.currency')}>
        <Choice
          id="currency"
          label={t('money.currency')}
          value={currency}
          options={currencies({ money, daily }, currency).map(({ code, name }) => ({
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
          <OwnRate key={currency} currency={currency} own={money.own} />
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
      {money.source === 'daily' && <RatesService money={money} daily={daily} />}
    </Section>
  );
}
