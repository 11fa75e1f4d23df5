import { Copy } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { wordLanguage, t } from '@/utils/io/i18n/words';
import { MAX_CITY, type QuestionTerms } from '@/utils/core/model/panel-settings';
import {
  type QuestionFacts,
  type QuestionId,
  type QuestionTerm,
  questionOf,
  termsOf,
} from '@/utils/io/question';
import { AmountField } from '../ui/amount-field';
import field from '../ui/amount-field.module.css';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import text from '../ui/field.module.css';
import styles from './question-dialog.module.css';

export interface QuestionDialogProps {
  ids: readonly QuestionId[];
  facts: QuestionFacts;
  /** Terms as last typed. */
  terms: QuestionTerms;
  onTerms: (change: QuestionTerms) => void;
  /** Called in the click. Rejects where the browser does not let it. */
  onCopy: (text: string) => Promise<void>;
  onClose: () => void;
}

/** The question as it will read. */
export function QuestionDialog(props: QuestionDialogProps) {
  const { ids, facts, terms, onTerms, onCopy, onClose } = props;
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [id, setId] = useState(ids[0] ?? 'order');
  const [message, setMessage] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const { zh, meaning } = questionOf(id, { ...facts, ...terms }, wordLanguage());
  const copy = () =>
    onCopy(zh).then(
      () => setMessage(t('question.copied')),
      () => setMessage(t('question.notCopied')),
    );
  return (
    <Dialog
      dialog={dialog}
      labelledBy={title}
      isWide
      testId="question"
      onClose={onClose}
      answers={
        <>
          <Button
            label={t('question.copy')}
            icon={Copy}
            look="primary"
            testId="question-copy"
            onClick={() => void copy()}
          />
          <Button label={t('question.close')} onClick={() => dialog.current?.close()} />
        </>
      }
    >
      <h2 id={title} class={styles.title}>
        {t('question.title')}
      </h2>
      <Choice
        label={t('question.about')}
        value={id}
        options={ids.map((value) => ({ value, label: t(`question.id.${value}`) }))}
        onChange={(chosen) => {
          setId(chosen);
          setMessage('');
        }}
        testId="question-id"
      />
      <QuestionTermFields asked={termsOf(id)} terms={terms} onTerms={onTerms} />
      <p class={styles.text} lang="zh-Hans" data-testid="question-zh">
        {zh}
      </p>
      {meaning !== undefined && (
        <p class={styles.meaning} data-testid="question-meaning">
          {meaning}
        </p>
      )}
      <output class={styles.message}>{message}</output>
    </Dialog>
  );
}

interface QuestionTermFieldsProps {
  /** Terms that the question names. */
  asked: readonly QuestionTerm[];
  terms: QuestionTerms;
  onTerms: (change: QuestionTerms) => void;
}

/** What the user wants, as far as the question is about it. An empty field drops its clause. */
function QuestionTermFields({ asked, terms, onTerms }: QuestionTermFieldsProps) {
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
              maxLength={MAX_CITY}
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
