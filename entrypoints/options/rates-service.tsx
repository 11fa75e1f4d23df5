import { RefreshCw } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { TextField } from '@/components/text-field';
import { failureOf } from '@/utils/errors';
import { isServiceAddress, RATES_URL } from '@/utils/model/money-settings';
import { ratesProblem } from '@/utils/rates-words';
import { t } from '@/utils/words';
import type { MoneyDeps, StoredMoney } from './money';

export interface RatesServiceProps {
  stored: StoredMoney;
  deps: MoneyDeps;
  onSaved: () => Promise<StoredMoney>;
}

/** Who is asked for the daily rates, and a call at once. */
export function RatesService({ stored: { money, daily }, deps, onSaved }: RatesServiceProps) {
  const address = money.baseUrl ?? '';
  const [typed, setTyped] = useState(address);
  const [isWrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string>();
  const baseUrl = typed.trim().replace(/\/+$/, '');

  const use = async () => {
    const isOther = baseUrl !== '' && baseUrl !== RATES_URL;
    setWrong(isOther && !isServiceAddress(baseUrl));
    if (isOther && !isServiceAddress(baseUrl)) return;
    const { host } = new URL(isOther ? baseUrl : RATES_URL);
    // Asked before anything is waited for: the browser wants it in the click.
    const hasAccess = !isOther || (await deps.requestAccess(baseUrl));
    await deps.change((before) => ({ ...before, baseUrl: isOther ? baseUrl : undefined }));
    await onSaved();
    setSaid(t(hasAccess ? 'money.addressUsed' : 'money.addressWithoutAccess', [host]));
  };
  const update = async () => {
    setSaid(t('money.updating'));
    try {
      await deps.update();
      const { failure } = (await onSaved()).daily;
      setSaid(failure ? undefined : t('money.updated')); // a failure is said below
    } catch (error) {
      setSaid(ratesProblem(failureOf(error)));
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
          <Button label={t('money.useAddress')} onClick={() => void use()} testId="use-address" />
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
      <output data-testid="rates-said">{said}</output>
    </>
  );
}
