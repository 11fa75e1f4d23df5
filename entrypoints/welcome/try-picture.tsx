import { sentences, t } from '@/utils/io/i18n/words';
import mug from './mug.webp?inline';
import styles from './try-picture.module.css';

interface TryPictureProps {
  isServiceChosen: boolean;
  /** Whether the panel is Firefox's sidebar. */
  isSidebar: boolean;
}

/**
 * The three steps, and a product picture to take them on. Its bytes are its own address: no script may run in this
 * page to fetch them. It takes the focus, so that the menu key opens the browser's menu on it.
 */
export function TryPicture({ isServiceChosen, isSidebar }: TryPictureProps) {
  return (
    <section class={styles.try}>
      <img
        class={styles.picture}
        src={mug}
        width="512"
        height="512"
        alt={t('welcome.mug')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the browser's menu acts on it
        tabIndex={0}
        data-testid="try-picture"
      />
      <div class={styles.words}>
        <h2 class={styles.title}>{t('welcome.tryTitle')}</h2>
        <ol class={styles.steps}>
          <li>{t('welcome.rightClick')}</li>
          <li>{t('welcome.choose', [t('menuItem')])}</li>
          <li>{isSidebar ? t('welcome.compareSidebar') : t('welcome.compare')}</li>
        </ol>
        <p class={styles.hint}>
          {isServiceChosen
            ? t('welcome.byKeys')
            : sentences(t('welcome.asksOnce'), t('welcome.byKeys'))}
        </p>
      </div>
    </section>
  );
}
