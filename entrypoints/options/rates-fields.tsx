import { RefreshCw } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { failureOf } from '@/utils/errors';
import { ratesProblem } from '@/utils/i18n/rates-words';
import { t } from '@/utils/i18n/words';
import { type MoneySettings, RATES_URL, isServiceAddress, rateSchema } from '@/utils/model/rates';
import { parseAs } from '@/utils/parse';
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

export interface OwnRateProps {
  currency: string;
  own: MoneySettings['own'];
  deps: MoneyDeps;
  onSaved: () => unknown;
}

/** The user's own rate of one currency: saved once it was typed to the end, and gone once emptied. */
export function OwnRate({ currency, own, deps, onSaved }: OwnRateProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const stored = own[currency]?.perCny;
  const commit = async () => {
    const isEmptied = typed?.trim() === '';
    const perCny = readRate(typed ?? '');
    setWrong(!isEmptied && perCny === undefined);
    if (typed === undefined || (!isEmptied && perCny === undefined)) return;
    await deps.change((before) => {
      const { [currency]: _before, ...others } = before.own;
      if (perCny === undefined) return { ...before, own: others };
      const date = deps.now().toISOString().slice(0, 10);
      return { ...before, own: { ...others, [currency]: { perCny, date } } };
    });
    await onSaved();
    setTyped(undefined);
  };
  return (
    <TextField
      id="own-rate"
      kind="decimal"
      label={t('money.ownRate', [currency])}
      hint={t('money.ownRateText')}
      error={isWrong ? t('money.ownRateWrong') : undefined}
      value={typed ?? (stored === undefined ? '' : rateText(stored))}
      onInput={setTyped}
      onCommit={() => void commit()}
    />
  );
}

/** Yuan for one unit, as typed → units for one yuan; undefined where that is no rate. */
export function readRate(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,12})?$/.test(text)) return undefined;
  return parseAs(rateSchema, 1 / Number(text));
}

/** As it is typed: the division's last digits are noise. */
export function rateText(perCny: number): string {
  return String(Number((1 / perCny).toPrecision(10)));
}
