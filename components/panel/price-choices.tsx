import { amountText, doubtText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { PriceChoice } from '@/utils/core/model/page-price';
import styles from './price-choices.module.css';

export interface PriceChoicesProps {
  /** The price that is shown with a question mark; absent where none is likely enough. */
  shown: PriceChoice | undefined;
  /** What else may be the page's price, the likeliest first. */
  others: readonly PriceChoice[];
  /** Called with the choice that is the page's price. */
  onTake: (choice: PriceChoice) => void;
}

/** Asks which of a page's amounts is its price, in one line: a press settles it. */
export function PriceChoices({ shown, others, onTake }: PriceChoicesProps) {
  return (
    <fieldset class={styles.choices} aria-label={t('inputs.askText')}>
      <span class={styles.ask} title={t('inputs.askText')}>
        {t('inputs.ask')}
      </span>
      {[...(shown ? [shown] : []), ...others].map((choice) => (
        <Choice
          key={`${choice.amount} ${choice.currency}`}
          choice={choice}
          isShown={choice === shown}
          onTake={onTake}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps extends Pick<PriceChoicesProps, 'onTake'> {
  choice: PriceChoice;
  isShown: boolean;
}

function Choice({ choice, isShown, onTake }: ChoiceProps) {
  const text = amountText(choice.amount, choice.currency);
  if (text === undefined) return null;
  const taking = t('inputs.take', [text]);
  return (
    <button
      type="button"
      class={styles.choice}
      aria-label={isShown ? t('inputs.doubtful', [text]) : taking}
      title={isShown ? t('inputs.confirm') : taking}
      data-shown={isShown || undefined}
      data-value={choice.amount}
      data-testid="price-choice"
      onClick={() => onTake(choice)}
    >
      {doubtText(text, isShown)}
    </button>
  );
}
