import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './keys-dialog.module.css';

interface KeysDialogProps {
  /** False: the user has switched single letters off. */
  hasLetters: boolean;
  onClose: () => void;
}

const KEYS = [
  [['J', '↓'], () => t('listKeys.next')],
  [['K', '↑'], () => t('listKeys.previous')],
  [['O'], () => t('offers.open')],
  [['P'], () => t('listKeys.pin')],
  [['D'], () => t('details.open')],
  [['X'], () => t('excluded.takeOut')],
  [['Z'], () => t('listKeys.bringBack')],
  [['/'], () => t('compare.filters')],
  [['?'], () => t('listKeys.help')],
] as const;

/** The keys of the list of offers, and the way to the setting that switches letters off. */
export function KeysDialog({ hasLetters, onClose }: KeysDialogProps) {
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog
      dialog={dialog}
      labelledBy={title}
      isWide
      testId="list-keys"
      onClose={onClose}
      answers={
        <>
          <Button label={t('question.close')} onClick={() => dialog.current?.close()} />
          <a
            class={styles.setting}
            href="/options.html#list-keys"
            target="_blank"
            data-testid="letter-keys-link"
          >
            {t('listKeys.setting')}
          </a>
        </>
      }
    >
      <h2 id={title} class={styles.title}>
        {t('listKeys.title')}
      </h2>
      <dl class={styles.keys}>
        {KEYS.map(([keys, meaning]) => (
          <div key={keys[0]} class={styles.line}>
            <dt class={styles.names}>
              {keys.map((name) => (
                <kbd key={name} class={styles.key}>
                  {name}
                </kbd>
              ))}
            </dt>
            <dd class={styles.meaning}>{meaning()}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.text}>{hasLetters ? t('listKeys.text') : t('listKeys.lettersOff')}</p>
    </Dialog>
  );
}
