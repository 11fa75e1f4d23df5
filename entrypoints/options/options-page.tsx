import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/ui/message';
import { t } from '@/utils/i18n/words';
import { watchNotSaved } from '@/utils/storage/not-saved';
import styles from './options-page.module.css';

export function OptionsPage({ children }: { children: ComponentChildren }) {
  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{t('options.title')}</h1>
      {children}
    </main>
  );
}

interface NotSavedProps {
  /** Scrolls to the section in which storage can be freed. */
  onShow: () => void;
}

/** Problems of all sections, at the lower edge of the page, as each saves its changes at once. */
export function NotSaved({ onShow }: NotSavedProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => watchNotSaved(() => setShown(true)), []);
  const action = {
    label: t('notSaved.show'),
    run: () => {
      setShown(false);
      onShow();
    },
  };
  return (
    <div class={styles.notice}>
      <Notice
        message={isShown ? { text: t('notSaved.text'), action } : undefined}
        onDismiss={() => setShown(false)}
        testId="not-saved"
      />
    </div>
  );
}

/** Shown instead of the services if no key can be stored. */
export function PrivateNote() {
  return <p data-testid="private-note">{t('keys.private')}</p>;
}
