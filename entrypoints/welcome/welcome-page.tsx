import { Ban, Globe, Search } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Note, NoteLine } from './note';
import { SearchWays, type SearchWaysProps } from './search-ways';
import { FirefoxNotes, ToolbarSteps } from './toolbar-steps';
import { TryPicture } from './try-picture';
import styles from './welcome-page.module.css';

interface WelcomePageProps extends SearchWaysProps {
  /** Where this browser shows the panel. */
  place: 'sidePanel' | 'sidebar';
}

/** Shown once, after the installation: nothing is asked, and everything can be done later. */
export function WelcomePage({ place, service, ...ways }: WelcomePageProps) {
  const isFirefox = place === 'sidebar';
  return (
    <main class={styles.page}>
      <header class={styles.head}>
        <p class={styles.brand}>
          <img src="/icon/32.png" width="24" height="24" alt="" />
          {t('extensionName')}
        </p>
        <h1 class={styles.title}>{t('welcome.title')}</h1>
        <p class={styles.lead}>{t('welcome.lead')}</p>
      </header>
      <TryPicture isServiceChosen={service !== undefined} isSidebar={isFirefox} />
      <SearchWays service={service} {...ways} />
      <div class={styles.notes}>
        <Note title={t('welcome.leavesTitle')} testId="leaves">
          <ul>
            <NoteLine icon={Search} text={t('welcome.leavesSearch')} />
            <NoteLine icon={Globe} text={t('welcome.leavesRequests')} />
            <NoteLine icon={Ban} text={t('welcome.leavesNothing')} />
          </ul>
        </Note>
        <Note title={t('welcome.pinTitle')} testId="toolbar">
          <ToolbarSteps isFirefox={isFirefox} />
        </Note>
        {isFirefox && <FirefoxNotes />}
      </div>
    </main>
  );
}
