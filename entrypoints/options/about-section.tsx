import { t } from '@/utils/io/i18n/words';
import styles from './about-section.module.css';
import { Section } from './section';

/** Each is one line of what happens to data. */
const PRIVACY = [
  'nobody',
  'before',
  'picture',
  'addresses',
  'web',
  'nothingElse',
  'rates',
  'kept',
  'keys',
  'access',
] as const;

/** What the product does with data, and what it is. @param version of the package */
export function AboutSection({ version }: { version: string }) {
  return (
    <>
      <Section title={t('about.privacy')} id="privacy">
        <ol class={styles.lines}>
          {PRIVACY.map((line) => (
            <li key={line}>{t(`about.line.${line}`)}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('about.title')} id="this-extension">
        <p class={styles.product}>
          <span>{t('extensionName')}</span>{' '}
          <span class={styles.version} data-testid="version">
            {t('about.version', [version])}
          </span>
        </p>
        <ul class={styles.links}>
          <li>
            <a href="/welcome.html" target="_blank" data-testid="welcome-link">
              {t('about.welcome')}
            </a>
          </li>
          <li>
            <a href="/LICENSES.txt" target="_blank" data-testid="licences-link">
              {t('about.licences')}
            </a>
          </li>
        </ul>
      </Section>
    </>
  );
}
