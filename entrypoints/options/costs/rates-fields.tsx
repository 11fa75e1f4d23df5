import { RefreshCw } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { failureOf } from '@/utils/core/errors';
import { ratesProblem } from '@/utils/io/i18n/rates-words';
import { t } from '@/utils/io/i18n/words';
import { type MoneySettings, RATES_URL, isServiceAddress } from '@/utils/core/model/rates';
import { requestAccess } from '@/utils/io/access';
import { hostPattern } from '@/utils/core/hosts/host-pattern';
import { refreshRates } from '@/utils/io/rates/refresh';
import { save } from '@/utils/io/storage/not-saved';
import { moneyStore, ratesStore } from '@/utils/io/storage/settings';
import { useTyped } from '../use-typed';
import { type StoredMoney, rateText, readRate } from './money';

/** The service of the daily rates, and a button that fetches them. */
export function RatesService({ money, daily }: StoredMoney) {
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
export function OwnRate({ currency, own }: OwnRateProps) {
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
