import { useEffect, useState } from 'preact/hooks';
import { Choice } from '@/components/ui/choice';
import { Field, TextField } from '@/components/ui/field';
import { currencyName, formatDay } from '@/utils/i18n/format';
import { rateWords, sourceWords } from '@/utils/i18n/rates-words';
import { t } from '@/utils/i18n/words';
import { type MoneySettings, RATE_SOURCES, userCurrency } from '@/utils/model/rates';
import { MAX_TARGET_MARGIN, TARGET_MARGIN } from '@/utils/model/user-costs';
import { BUILT_IN_RATES, rateInUse } from '@/utils/rates';
import accessSectionStyles from './access-section.module.css';
import { costText, readCost } from './cost-field';
import type { MoneyDeps, StoredMoney } from './money';
import { OwnRate, RatesService } from './rates-fields';

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
  const currency = userCurrency(money, deps.language);
  const rate = rateInUse(currency, money, daily.rates);
  const change = (part: Partial<MoneySettings>) => {
    void deps.change((before) => ({ ...before, ...part })).then(readAgain);
  };

  return (
    <section class={accessSectionStyles.section} data-testid="money">
      <h2 class={accessSectionStyles.title}>{t('money.title')}</h2>
      <p class={accessSectionStyles.text}>{t('money.text')}</p>
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

const PER_CENT = 100;

export interface TargetMarginProps {
  stored: number | undefined;
  /** Undefined where it was emptied. */
  onSave: (targetMargin: number | undefined) => void;
}

/** The margin that is aimed at, in per cent. */
export function TargetMargin({ stored, onSave }: TargetMarginProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const most = costText(MAX_TARGET_MARGIN, PER_CENT);
  const commit = () => {
    const read = readCost(typed ?? '', PER_CENT);
    const isReadable = read !== undefined && (read.value ?? 0) <= MAX_TARGET_MARGIN;
    setWrong(!isReadable);
    if (typed === undefined || !isReadable) return;
    setTyped(undefined);
    onSave(read.value);
  };
  return (
    <TextField
      id="target-margin"
      kind="decimal"
      label={t('costs.labelled', [t('costs.targetMargin'), t('costs.unit.share')])}
      hint={t('costs.targetMarginText')}
      error={isWrong ? t('costs.wrong', [most]) : undefined}
      value={typed ?? (stored === undefined ? '' : costText(stored, PER_CENT))}
      placeholder={costText(TARGET_MARGIN, PER_CENT)}
      onInput={setTyped}
      onCommit={commit}
    />
  );
}

/** Of large buyers whose rates the European Central Bank does not publish: they enter their own. */
const MORE = 'AED ARS BHD CLP COP EGP KWD KZT MAD NGN OMR PEN QAR RUB SAR TWD UAH VND ZAR';

/** Codes to choose from, in alphabetical order, with their names. */
export function currencies({ money, daily }: StoredMoney, current: string) {
  const codes = new Set([
    'CNY',
    current,
    ...MORE.split(' '),
    ...Object.keys(BUILT_IN_RATES.perCny),
    ...Object.keys(daily.rates?.perCny ?? {}),
    ...Object.keys(money.own),
  ]);
  return [...codes].toSorted().map((code) => ({ code, name: currencyName(code) }));
}
