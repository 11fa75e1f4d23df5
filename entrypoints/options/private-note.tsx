import type { ComponentChildren } from 'preact';
import { t } from '@/utils/words';
import styles from './options-page.module.css';

/** In place of the services, where no key can be kept. */
export function PrivateNote({ children }: { children: ComponentChildren }) {
  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{t('options.title')}</h1>
      <p data-testid="private-note">{t('keys.private')}</p>
      {children}
    </main>
  );
}
