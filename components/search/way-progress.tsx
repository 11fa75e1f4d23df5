import { X } from 'lucide';
import { WAY_STEPS, type Way } from '@/utils/core/pages-1688/way';
import { wayWords } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import styles from './search-progress.module.css';

interface WayProgressProps {
  way: Pick<Way, 'step' | 'state'>;
  onCancel: () => void;
}

/** How far a search has come in its tab of 1688, in the room of its answer. */
export function WayProgress({ way, onCancel }: WayProgressProps) {
  const words = wayWords(way, 'ours');
  const current = WAY_STEPS.indexOf(way.step);
  return (
    <section
      class={styles.progress}
      data-testid="way"
      data-state={way.state}
      data-step={current + 1}
    >
      <p class={styles.sentence} title={words}>
        {words}
      </p>
      <Button label={t('panel.cancel')} icon={X} testId="cancel" onClick={onCancel} />
      <ol class={styles.steps} aria-label={t('way.title')}>
        {WAY_STEPS.map((step, index) => (
          <li
            key={step}
            data-step={index < current ? 'done' : index === current ? 'now' : 'open'}
            aria-current={index === current ? 'step' : undefined}
          >
            <span class="visually-hidden">{t(`way.step.${step}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
