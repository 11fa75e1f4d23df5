import type { ComponentChildren } from 'preact';
import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import styles from './answer-row.module.css';
import { EDIT_PRICE_ID } from './picture-row';
import { PriceChoices, type PriceChoicesProps } from './price-choices';

export interface AnswerRowProps {
  /** Highest price worth paying, fen a piece; `none`: the page's price leaves no such margin. Absent: not known. */
  paysUpTo: number | 'none' | undefined;
  /** The highest price worth paying in the reader's own money, in words. */
  converted: string | undefined;
  /** Asked in its place while the page's price is not certain. */
  question: PriceChoicesProps | undefined;
  /** The page may have a price, or the user may know one: the sheet where it is entered. */
  priceSheet: string | undefined;
  /** Number of all offers, as far as the services say; absent while none is known. */
  total: number | undefined;
  /** What no heading says of the list: its lowest price, fen a piece. Absent where a heading says it all. */
  unheaded: { lowest: number | undefined } | undefined;
}

/** What the search is worth: the price to pay at most. Sellers and prices stand in the heading of the product. */
export function AnswerRow(props: AnswerRowProps) {
  const { paysUpTo, converted, question, priceSheet, total, unheaded } = props;
  return (
    <section
      class={styles.answer}
      aria-label={t('answer.title')}
      data-testid="summary"
      data-total={total}
    >
      <div class={styles.line}>
        {question ? (
          <>
            <PriceChoices
              {...question}
              onTake={(choice) => {
                question.onTake(choice);
                // The pressed one goes. The price stands in the row above by then, with its button.
                requestAnimationFrame(() => document.getElementById(EDIT_PRICE_ID)?.focus());
              }}
            />
            {!question.shown && priceSheet !== undefined && (
              <EnterPrice sheetId={priceSheet} testId="edit-price">
                {t('inputs.edit')}
                <span class="visually-hidden"> {t('inputs.price')}</span>
              </EnterPrice>
            )}
          </>
        ) : paysUpTo === 'none' ? (
          <span data-testid="pays-nothing">{t('answer.outOfReach')}</span>
        ) : paysUpTo !== undefined ? (
          <span title={converted} data-testid="pays-up-to" data-value={paysUpTo}>
            {t('answer.worth')} <strong>{yuanText(paysUpTo)}</strong>
          </span>
        ) : (
          priceSheet !== undefined && (
            <EnterPrice sheetId={priceSheet} testId="add-price">
              {t('answer.addPrice')}
            </EnterPrice>
          )
        )}
        {unheaded && (
          <span class={styles.count} data-testid="unheaded">
            {total !== undefined && t('offers.count', total, [formatNumber(total)])}
            {unheaded.lowest !== undefined && (
              <>
                {t('answer.from')}
                <strong>{yuanText(unheaded.lowest)}</strong>
              </>
            )}
          </span>
        )}
      </div>
    </section>
  );
}

interface EnterPriceProps {
  sheetId: string;
  testId: string;
  children: ComponentChildren;
}

/** Opens the sheet where the page's price is entered. */
function EnterPrice({ sheetId, testId, children }: EnterPriceProps) {
  return (
    <button type="button" class={styles.add} popoverTarget={sheetId} data-testid={testId}>
      {children}
    </button>
  );
}
