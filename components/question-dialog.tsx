import { Copy } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { QuestionTerms } from '@/utils/model/question-terms';
import { questionOf, termsOf, type QuestionFacts, type QuestionId } from '@/utils/question';
import { t } from '@/utils/words';
import { Button } from './button';
import { Choice } from './choice';
import { Dialog } from './dialog';
import styles from './question-dialog.module.css';
import { QuestionTermFields } from './question-term-fields';

export interface QuestionDialogProps {
  ids: readonly QuestionId[];
  /** Of the offer. */
  facts: QuestionFacts;
  /** As last typed. */
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
  const [said, setSaid] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const { zh, translation } = questionOf(id, { ...facts, ...terms }, t('languageTag'));
  const copy = () =>
    onCopy(zh).then(
      () => setSaid(t('question.copied')),
      () => setSaid(t('question.notCopied')),
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
          setSaid('');
        }}
        testId="question-id"
      />
      <QuestionTermFields asked={termsOf(id)} terms={terms} onTerms={onTerms} />
      <p class={styles.text} lang="zh-Hans" data-testid="question-zh">
        {zh}
      </p>
      {translation !== undefined && (
        <p class={styles.translation} data-testid="question-translation">
          {translation}
        </p>
      )}
      <output class={styles.said}>{said}</output>
    </Dialog>
  );
}
