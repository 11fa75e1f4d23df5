import { useState } from 'preact/hooks';
import { TextField } from '@/components/text-field';
import type { MoneySettings } from '@/utils/model/money-settings';
import { t } from '@/utils/words';
import type { MoneyDeps } from './money';
import { rateText, readRate } from './read-rate';

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
