import { useRef } from 'preact/hooks';
import { destinationChoices } from '@/utils/io/i18n/destination-words';
import { decimalSign } from '@/utils/io/i18n/format';
import { estimatedWords } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { DestinationId } from '@/utils/core/costs/ids';
import { PROFILE_IDS, type ProfileId } from '@/utils/core/model/profiles';
import type { TypedAmount } from '@/utils/core/money-text/parse-amount';
import { AmountField, CountField } from '../ui/amount-field';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Field } from '../ui/field';
import { CurrencyField } from './currency-field';
import { PriceChoices, type PriceChoicesProps } from './price-choices';
import styles from './terms-sheet.module.css';

export interface TermsSheetProps {
  profile: ProfileId;
  onProfile: (profile: ProfileId) => void;
  /** Decimal with a point; absent while there is none. */
  price: string | undefined;
  /** ISO 4217. */
  currency: string;
  /** Currencies that can be chosen. */
  currencies: readonly string[];
  /** Absent while there is no price. */
  source: 'data' | 'page' | 'yours' | undefined;
  /** Asked while the price is not certain. */
  question?: PriceChoicesProps | undefined;
  /** False before the page was looked at: that it has no price is not known yet. */
  isPageRead: boolean;
  /** Pieces that the page sells at this price. */
  pieces: number;
  quantity: number;
  /** Target margin as a share of the price, 0 to 1. Absent in profiles without one. */
  targetMargin: number | undefined;
  destination: DestinationId;
  onDestination: (destination: DestinationId) => void;
  /** Inputs that are guessed in at least one cost. */
  estimated: readonly string[];
  /** Where the guesses can be replaced. */
  onEstimated: () => void;
  /** Called with the currency too if one was typed beside the amount. */
  onPrice: (price: string | undefined, currency: string) => void;
  /** The currency alone. */
  onCurrency: (currency: string) => void;
  onPieces: (pieces: number) => void;
  onQuantity: (quantity: number) => void;
  onTargetMargin: (share: number) => void;
}

const SOURCES = {
  data: () => t('inputs.fromData'),
  page: () => t('inputs.fromPage'),
  yours: () => t('inputs.yours'),
};
const MAX_PERCENT = 99;

/** Always has a line of its own, so that what is below does not move. */
function sourceWords({ price, source, question, isPageRead }: TermsSheetProps): string {
  if (question) return t('inputs.unsure');
  if (price !== undefined && source) return SOURCES[source]();
  return isPageRead ? t('inputs.none') : '\u00a0';
}

/** The terms that offers are compared under: the profile, the page's price, the order and its destination. */
export function TermsSheet(props: TermsSheetProps) {
  const { profile, onProfile, destination, estimated } = props;
  return (
    <>
      <ProfileChoice profile={profile} onProfile={onProfile} />
      <PageTerms {...props} />
      <Field id="destination" label={t('costs.destination')}>
        <Choice
          id="destination"
          label={t('costs.destination')}
          value={destination}
          options={destinationChoices()}
          onChange={props.onDestination}
          testId="destination"
        />
      </Field>
      {estimated.length > 0 && (
        <Button
          label={t('answer.estimated', [estimatedWords(estimated, MAX_NAMED)])}
          look="link"
          testId="estimates"
          onClick={props.onEstimated}
        />
      )}
    </>
  );
}

/** Estimated inputs that are named; the others are shown with each cost. */
const MAX_NAMED = 3;

interface ProfileChoiceProps {
  profile: ProfileId;
  onProfile: (profile: ProfileId) => void;
}

/** The profiles, each with a line about what it is for. */
function ProfileChoice({ profile, onProfile }: ProfileChoiceProps) {
  return (
    <fieldset class={styles.profiles} data-testid="profile" data-value={profile}>
      <legend class="visually-hidden">{t('profiles.title')}</legend>
      {PROFILE_IDS.map((id) => (
        <label key={id} class={styles.profile} title={t(`profiles.${id}Text`)}>
          <input
            type="radio"
            class="visually-hidden"
            name="profile"
            value={id}
            checked={id === profile}
            onChange={() => onProfile(id)}
          />
          {t(`profiles.${id}`)}
        </label>
      ))}
      <p class={styles.source}>{t(`profiles.${profile}Text`)}</p>
    </fieldset>
  );
}

/** Price, quantity and target margin that offers are compared with. */
function PageTerms(props: TermsSheetProps) {
  const { price, currency, pieces, quantity, targetMargin, question, onPrice } = props;
  const section = useRef<HTMLElement>(null);
  const sign = decimalSign();
  const currencyOf = ({ currencies = [] }: TypedAmount) =>
    currencies.includes(currency)
      ? currency
      : (currencies.find((one) => props.currencies.includes(one)) ?? currency);
  return (
    <section ref={section} class={styles.terms} aria-label={t('inputs.title')}>
      <div class={styles.row}>
        <div class={styles.price}>
          <AmountField
            label={t('inputs.price')}
            value={price}
            wrong={t('inputs.priceWrong', [`24${sign}90`])}
            onCommit={(typed) => onPrice(typed?.amount, typed ? currencyOf(typed) : currency)}
            testId="source-price"
          />
          <CurrencyField
            value={currency}
            currencies={props.currencies}
            onChange={props.onCurrency}
          />
        </div>
        <CountField
          label={t('inputs.pieces')}
          hint={t('inputs.piecesText')}
          value={pieces}
          onCommit={props.onPieces}
          testId="pieces-per-pack"
        />
        <CountField
          label={t('inputs.quantity')}
          hint={t('inputs.quantityText')}
          value={quantity}
          onCommit={props.onQuantity}
          testId="quantity"
        />
        {targetMargin !== undefined && (
          <AmountField
            label={t('inputs.margin')}
            hint={t('inputs.marginText')}
            value={String(Number((targetMargin * 100).toFixed(2)))}
            wrong={t('inputs.marginWrong')}
            problemOf={({ amount }) =>
              Number(amount) <= MAX_PERCENT ? undefined : t('inputs.marginWrong')
            }
            isRequired
            onCommit={(typed) => typed && props.onTargetMargin(Number(typed.amount) / 100)}
            testId="target-margin"
          />
        )}
      </div>
      <p class={styles.source} data-testid="price-source">
        {sourceWords(props)}
      </p>
      {question && (
        <div class={styles.choices}>
          <PriceChoices
            {...question}
            onTake={(choice) => {
              section.current?.querySelector('input')?.focus(); // the pressed one goes
              question.onTake(choice);
            }}
          />
        </div>
      )}
    </section>
  );
}
