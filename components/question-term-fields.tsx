import { useId, useState } from 'preact/hooks';
import { MOST_CITY, type QuestionTerms } from '@/utils/model/question-terms';
import type { QuestionTerm } from '@/utils/question';
import { t } from '@/utils/words';
import { AmountField } from './amount-field';
import field from './amount-field.module.css';
import styles from './question-term-fields.module.css';
import text from './text-field.module.css';

export interface QuestionTermFieldsProps {
  /** Those that the question names. */
  asked: readonly QuestionTerm[];
  terms: QuestionTerms;
  onTerms: (change: QuestionTerms) => void;
}

/** What the user wants, as far as the question is about it. An empty field drops its clause. */
export function QuestionTermFields({ asked, terms, onTerms }: QuestionTermFieldsProps) {
  const id = useId();
  const [city, setCity] = useState(terms.city ?? '');
  if (asked.length === 0) return null;
  return (
    <div class={styles.fields}>
      {asked.map((term) =>
        term === 'city' ? (
          <div key={term} class={field.field}>
            <label class={field.label} for={id}>
              {t('question.term.city')}
            </label>
            <input
              class={text.input}
              id={id}
              type="text"
              maxLength={MOST_CITY}
              spellcheck={false}
              value={city}
              data-testid="question-city"
              onInput={({ currentTarget: { value } }) => {
                setCity(value);
                onTerms({ city: value.trim() || undefined });
              }}
            />
          </div>
        ) : (
          <AmountField
            key={term}
            label={t(`question.term.${term}`)}
            value={terms[term]?.toString()}
            wrong={t('question.wrong')}
            problemOf={({ amount }) =>
              isAmount(term, Number(amount)) ? undefined : t('question.wrong')
            }
            onCommit={(typed) => onTerms({ [term]: typed && Number(typed.amount) })}
            testId={`question-${term}`}
          />
        ),
      )}
    </div>
  );
}

/** Samples are counted. */
function isAmount(term: Exclude<QuestionTerm, 'city'>, value: number): boolean {
  return value > 0 && (term !== 'n' || Number.isInteger(value));
}
