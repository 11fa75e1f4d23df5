import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/ui/message';
import { t } from '@/utils/i18n/words';
import { watchNotSaved } from '@/utils/not-saved';
import styles from './options-page.module.css';

export function OptionsPage({ children }: { children: ComponentChildren }) {
  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{t('options.title')}</h1>
      {children}
    </main>
  );
}

export interface NotSavedProps {
  /** Leads to where room can be made. */
  onShow: () => void;
}

/** Said over the page's lower edge: each section saves what it changes at once. */
export function NotSaved({ onShow }: NotSavedProps) {
  const [isSaid, setSaid] = useState(false);
  useEffect(() => watchNotSaved(() => setSaid(true)), []);
  const action = {
    label: t('notSaved.show'),
    run: () => {
      setSaid(false);
      onShow();
    },
  };
  return (
    <div class={styles.place}>
      <Notice
        said={isSaid ? { text: t('notSaved.text'), action } : undefined}
        onDismiss={() => setSaid(false)}
        testId="not-saved"
      />
    </div>
  );
}

/** In place of the services, where no key can be kept. */
export function PrivateNote() {
  return <p data-testid="private-note">{t('keys.private')}</p>;
}
