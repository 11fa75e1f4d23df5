import type { ComponentChildren } from 'preact';
import { t } from '@/utils/words';
import styles from './options-page.module.css';

export function OptionsPage({ children }: { children: ComponentChildren }) {
  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{t('options.title')}</h1>
      {children}
    </main>
  );
}
