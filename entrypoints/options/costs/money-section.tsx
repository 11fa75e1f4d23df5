import { BUILT_IN_RATES, rateInUse } from '@/utils/io/rates';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Field, TextField } from '@/components/ui/field';
import { RefreshCw } from 'lucide';
import { Section } from '../section';
import { currencyName, decimalText } from '@/utils/io/i18n/format';
import { failureOf } from '@/utils/core/errors';
import { formatDay } from '@/utils/io/i18n/dates';
import { hostPattern } from '@/utils/core/hosts/host-pattern';
import { moneyStore, ratesStore } from '@/utils/io/storage/settings';
import { parseAs } from '@/utils/core/parse';
import { rateWords, ratesProblem, sourceWords } from '@/utils/io/i18n/rates-words';
import { readerLanguage } from '@/utils/io/i18n/reader';
import { refreshRates } from '@/utils/io/rates/refresh';
import { requestAccess } from '@/utils/io/access';
import { save } from '@/utils/io/storage/not-saved';
import { t } from '@/utils/io/i18n/words';
import {
  type DailyRates,
  type MoneySettings,
  RATES_URL,
  RATE_SOURCES,
  isServiceAddress,
  rateSchema,
  userCurrency,
} from '@/utils/core/model/rates';
import { useState } from 'preact/hooks';
import { useStored, useTyped } from '../stored';

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

/** The service of the daily rates, and a button that fetches them. */
function RatesService({ money, daily }: StoredMoney) {
  const address = money.baseUrl ?? '';
  const [typed, setTyped] = useState(address);
  const [isWrong, setWrong] = useState(false);
  const [message, setMessage] = useState<string>();
  const baseUrl = typed.trim().replace(/(?<!\/)\/+$/, '');

  const use = async () => {
    const isOther = baseUrl !== '' && baseUrl !== RATES_URL;
    setWrong(isOther && !isServiceAddress(baseUrl));
    if (isOther && !isServiceAddress(baseUrl)) return;
    const { host } = new URL(isOther ? baseUrl : RATES_URL);
    // Called before anything is awaited, so that it is part of the click.
    const hasAccess = !isOther || (await requestAccess([hostPattern(baseUrl)]));
    await moneyStore.update((before) => ({
      ...before,
      baseUrl: isOther ? baseUrl : undefined,
    }));
    setMessage(t(hasAccess ? 'money.addressUsed' : 'money.addressWithoutAccess', [host]));
  };
  const update = async () => {
    setMessage(t('money.updating'));
    try {
      await refreshRates({ isForced: true }); // today's, due or not
      const { failure } = await ratesStore.read();
      setMessage(failure ? undefined : t('money.updated')); // a failure is shown below
    } catch (error) {
      setMessage(ratesProblem(failureOf(error)));
    }
  };

  return (
    <>
      <TextField
        id="rates-address"
        kind="url"
        label={t('money.address')}
        hint={t('money.addressText', [new URL(RATES_URL).host])}
        error={isWrong ? t('options.addressWrong') : undefined}
        value={typed}
        placeholder={RATES_URL}
        onInput={setTyped}
      />
      <div>
        {baseUrl !== address && (
          <Button label={t('money.useAddress')} onClick={() => save(use())} testId="use-address" />
        )}{' '}
        <Button
          label={t('money.update')}
          icon={RefreshCw}
          onClick={() => void update()}
          testId="update-rates"
        />
      </div>
      {daily.failure && (
        <p data-testid="rates-failure">
          {ratesProblem(daily.failure)} {t('money.stored')}
        </p>
      )}
      <output data-testid="rates-said">{message}</output>
    </>
  );
}

interface OwnRateProps {
  currency: string;
  own: MoneySettings['own'];
}

/** The user's own rate of one currency: saved on `change`, deleted once the field is emptied. */
function OwnRate({ currency, own }: OwnRateProps) {
  const stored = own[currency]?.perCny;
  const change = async (perCny: number | undefined) => {
    await moneyStore.update((before) => {
      const { [currency]: _before, ...others } = before.own;
      if (perCny === undefined) return { ...before, own: others };
      const date = new Date().toISOString().slice(0, 10);
      return { ...before, own: { ...others, [currency]: { perCny, date } } };
    });
  };
  const { isWrong, field } = useTyped(
    stored === undefined ? '' : rateText(stored),
    (typed) => {
      if (typed.trim() === '') return {};
      const value = readRate(typed);
      return value === undefined ? undefined : { value };
    },
    change,
  );
  return (
    <TextField
      id="own-rate"
      kind="decimal"
      label={t('money.ownRate', [currency])}
      hint={t('money.ownRateText')}
      error={isWrong ? t('money.ownRateWrong') : undefined}
      {...field}
    />
  );
}

interface StoredMoney {
  money: MoneySettings;
  daily: DailyRates;
}

/** Currencies of large buyer countries without a rate of the European Central Bank: users enter their own. */
const UNPUBLISHED = 'ARS BHD CLP COP EGP KWD KZT MAD NGN OMR PEN QAR TWD UAH ZAR';

/** Codes to choose from, in alphabetical order, with their names. */
function currencies({ money, daily }: StoredMoney, current: string) {
  const codes = new Set([
    'CNY',
    current,
    ...UNPUBLISHED.split(' '),
    ...Object.keys(BUILT_IN_RATES.perCny),
    ...Object.keys(daily.rates?.perCny ?? {}),
    ...Object.keys(money.own),
  ]);
  return [...codes].toSorted().map((code) => ({ code, name: currencyName(code) }));
}

/** Yuan for one unit, as entered → units for one yuan; undefined if that is not a rate. */
function readRate(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,12})?$/.test(text)) return undefined;
  return parseAs(rateSchema, 1 / Number(text));
}

/** Units for one yuan → yuan for one unit, without the division's rounding error. */
function rateText(perCny: number): string {
  return decimalText(String(Number((1 / perCny).toPrecision(10))));
}
