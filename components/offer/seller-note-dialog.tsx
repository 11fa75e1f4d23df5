import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { MAX_SELLER_NOTE } from '@/utils/core/model/remembered-seller';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './seller-note-dialog.module.css';

export interface SellerNoteDialogProps {
  /** Name of the seller, if the service states it. */
  name: string | undefined;
  /** The seller has no number at this service. */
  isByName: boolean;
  /** The stored note. */
  note: string;
  /** Resolves to a sentence if the note was not stored; the dialog then stays open with the typed text. */
  onSave: (note: string) => Promise<string | undefined>;
  onClose: () => void;
}

/** The user's note on a seller. */
export function SellerNoteDialog(props: SellerNoteDialogProps) {
  const { name, isByName, note, onSave, onClose } = props;
  const title = useId();
  const hint = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(note);
  const [problem, setProblem] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const save = async () => {
    const failed = await onSave(text);
    if (failed === undefined) dialog.current?.close();
    else setProblem(failed);
  };
  return (
    <Dialog
      dialog={dialog}
      labelledBy={title}
      isWide
      testId="seller-note-dialog"
      onClose={onClose}
      answers={
        <>
          <Button label={t('sellers.cancel')} onClick={() => dialog.current?.close()} />
          <Button
            label={t('sellers.save')}
            look="primary"
            testId="seller-note-save"
            onClick={() => void save()}
          />
        </>
      }
    >
      <h2 id={title} class={styles.title}>
        {t('sellers.noted')}
      </h2>
      {name !== undefined && (
        <p>
          <bdi lang="zh-Hans">{name}</bdi>
        </p>
      )}
      <textarea
        class={styles.text}
        aria-labelledby={title}
        aria-describedby={hint}
        rows={5}
        dir="auto"
        maxLength={MAX_SELLER_NOTE}
        value={text}
        data-testid="seller-note-text"
        onInput={({ currentTarget: { value } }) => setText(value)}
      />
      <p id={hint} class={styles.hint}>
        {t('sellers.left', [formatNumber(text.length), formatNumber(MAX_SELLER_NOTE)])}
      </p>
      {isByName && <p class={styles.hint}>{t('sellers.byName')}</p>}
      <output class={styles.problem}>{problem}</output>
    </Dialog>
  );
}
