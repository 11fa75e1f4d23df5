import { useState } from 'preact/hooks';
import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { t } from '@/utils/i18n/words';
import styles from './access-section.module.css';

export interface KeysSectionProps {
  /** As it was when the page was opened. */
  untilClosed: boolean;
  /** Moves them; rejects where they stay. */
  onKeep: (untilClosed: boolean) => Promise<void>;
}

const CHOICES = ['remembered', 'untilClosed'] as const;

/** How long keys are kept: changed at once, and for all services. */
export function KeysSection({ untilClosed, onKeep }: KeysSectionProps) {
  const [isUntilClosed, setUntilClosed] = useState(untilClosed);
  const [said, setSaid] = useState<'keys.moved' | 'keys.movedNot'>();
  const keep = async (wanted: boolean) => {
    try {
      await onKeep(wanted);
      setUntilClosed(wanted);
      setSaid('keys.moved');
    } catch (error) {
      console.error(error);
      setSaid('keys.movedNot');
    }
  };
  return (
    <section class={styles.section} data-testid="keys">
      <h2 class={styles.title}>{t('keys.title')}</h2>
      <p class={styles.text}>{t('keys.text')}</p>
      <Field id="keep-keys" label={t('keys.keep')}>
        <Choice
          id="keep-keys"
          label={t('keys.keep')}
          value={isUntilClosed ? 'untilClosed' : 'remembered'}
          options={CHOICES.map((value) => ({ value, label: t(`keys.${value}`) }))}
          onChange={(value) => void keep(value === 'untilClosed')}
          testId="keep-keys"
        />
      </Field>
      <output>{said && t(said)}</output>
    </section>
  );
}
