import { X } from 'lucide';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { FIRST_PROFILE, PROFILE_IDS, type ProfileId } from '@/utils/core/model/profiles';
import { Button } from '../ui/button';
import styles from './first-use.module.css';

interface FirstUseProps {
  /** Pieces. */
  quantity: number;
  /** Any choice, the first profile's included, ends the question. */
  onProfile: (profile: ProfileId) => void;
}

/** Says for whom offers are compared until the user has chosen, and offers the other profiles. */
export function FirstUse({ quantity, onProfile }: FirstUseProps) {
  const words = t(`profiles.first`, quantity, [formatNumber(quantity)]);
  return (
    <section class={styles.line} aria-label={t('profiles.title')} data-testid="first-use">
      <p>
        <strong>{words}</strong>{' '}
        {PROFILE_IDS.filter((id) => id !== FIRST_PROFILE).map((id) => (
          <button
            key={id}
            type="button"
            class={styles.choice}
            title={t(`profiles.${id}Text`)}
            data-testid={`first-${id}`}
            onClick={() => onProfile(id)}
          >
            {t(`profiles.${id}`)}
          </button>
        ))}
      </p>
      <Button
        label={t('profiles.keep')}
        icon={X}
        look="bare"
        testId="first-close"
        onClick={() => onProfile(FIRST_PROFILE)}
      />
    </section>
  );
}
