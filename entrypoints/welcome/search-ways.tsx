import { ExternalLink, type IconNode, KeyRound, Play } from 'lucide';
import { Button } from '@/components/ui/button';
import { Outcome } from '@/components/ui/message';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import styles from './search-ways.module.css';

export interface SearchWaysProps {
  /** Absent until the user has chosen. */
  service: ServiceId | undefined;
  onDemo: () => void;
  onOwnKey: () => void;
  onWeb: () => void;
}

/** The choice that the panel offers before its first search, in the same words. */
export function SearchWays({ service, onDemo, onOwnKey, onWeb }: SearchWaysProps) {
  const isOwn = service !== undefined && service !== 'demo' && service !== 'web';
  return (
    <section class={styles.ways}>
      <h2 class={styles.title}>{t('setup.title')}</h2>
      <p class={styles.text}>{t('setup.text')}</p>
      <ul class={styles.list}>
        <Way
          title={t('service.web')}
          text={t('setup.web')}
          label={t('setup.useWeb')}
          icon={ExternalLink}
          isChosen={service === 'web'}
          testId="use-web"
          onClick={onWeb}
        />
        <Way
          title={t('service.demo')}
          text={t('setup.demo')}
          label={t('setup.tryDemo')}
          icon={Play}
          isChosen={service === 'demo'}
          testId="use-demo"
          onClick={onDemo}
        />
        <Way
          title={t('setup.ownTitle')}
          text={t('setup.own')}
          label={t('setup.useOwn')}
          icon={KeyRound}
          isChosen={isOwn}
          testId="use-own"
          onClick={onOwnKey}
        />
      </ul>
    </section>
  );
}

interface WayProps {
  title: string;
  text: string;
  label: string;
  icon: IconNode;
  isChosen: boolean;
  testId: string;
  onClick: () => void;
}

function Way({ title, text, label, icon, isChosen, testId, onClick }: WayProps) {
  return (
    <li class={styles.way}>
      <h3 class={styles.name}>{title}</h3>
      <p class={styles.text}>{text}</p>
      <div class={styles.end}>
        <Button label={label} icon={icon} testId={testId} onClick={onClick} />
        <output>{isChosen && <Outcome isGood words={t('welcome.chosen')} />}</output>
      </div>
    </li>
  );
}
