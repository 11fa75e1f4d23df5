import { useState } from 'preact/hooks';
import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { t } from '@/utils/io/i18n/words';
import { keepUntilClosed } from '@/utils/io/storage/credentials';
import { Section } from '../section';

interface KeysSectionProps {
  /** Setting as read when the page was opened. */
  untilClosed: boolean;
}

const CHOICES = ['remembered', 'untilClosed'] as const;

/** How long the keys of all services are stored. */
export function KeysSection({ untilClosed }: KeysSectionProps) {
  const [isUntilClosed, setUntilClosed] = useState(untilClosed);
  const [message, setMessage] = useState<'keys.moved' | 'keys.movedNot'>();
  const move = async (wanted: boolean) => {
    try {
      await keepUntilClosed(wanted);
      setUntilClosed(wanted);
      setMessage('keys.moved');
    } catch (error) {
      console.error(error);
      setMessage('keys.movedNot');
    }
  };
  return (
    <Section title={t('keys.title')} text={t('keys.text')} id="keys">
      <Field id="keep-keys" label={t('keys.keep')}>
        <Choice
          id="keep-keys"
          label={t('keys.keep')}
          value={isUntilClosed ? 'untilClosed' : 'remembered'}
          options={CHOICES.map((value) => ({ value, label: t(`keys.${value}`) }))}
          onChange={(value) => void move(value === 'untilClosed')}
          testId="keep-keys"
        />
      </Field>
      <output>{message && t(message)}</output>
    </Section>
  );
}
