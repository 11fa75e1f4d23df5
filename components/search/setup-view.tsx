import { ExternalLink, KeyRound, Play, RotateCw } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import styles from './setup-view.module.css';

interface SetupViewProps {
  /** Present where a search waits and a service has been chosen meanwhile. */
  onRetry?: (() => void) | undefined;
  onDemo: () => void;
  onOwnKey: () => void;
  onWeb: () => void;
}

/** Ways to search, those without a key first. */
export function SetupView({ onRetry, onDemo, onOwnKey, onWeb }: SetupViewProps) {
  return (
    <section class={styles.setup}>
      <h2 class={styles.title}>{t('setup.title')}</h2>
      <p class={styles.text}>{t('setup.text')}</p>
      {onRetry && (
        <Button label={t('panel.retry')} icon={RotateCw} testId="retry" onClick={onRetry} />
      )}
      <div class={styles.first}>
        <div class={styles.service}>
          <h3>{t('service.web')}</h3>
          <p class={styles.text}>{t('setup.web')}</p>
          <Button
            label={t('setup.useWeb')}
            icon={ExternalLink}
            look="primary"
            testId="use-web"
            onClick={onWeb}
          />
        </div>
        <div class={styles.service}>
          <h3>{t('service.demo')}</h3>
          <p class={styles.text}>{t('setup.demo')}</p>
          <Button label={t('setup.tryDemo')} icon={Play} onClick={onDemo} />
        </div>
      </div>
      <div class={styles.service}>
        <h3>{t('setup.ownTitle')}</h3>
        <p class={styles.text}>{t('setup.own')}</p>
        <Button label={t('setup.useOwn')} icon={KeyRound} onClick={onOwnKey} />
      </div>
    </section>
  );
}
