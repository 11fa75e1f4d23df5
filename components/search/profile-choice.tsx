import { PROFILE_IDS, type ProfileId } from '@/utils/model/profiles';
import { t } from '@/utils/i18n/words';
import styles from './profile-choice.module.css';

export interface ProfileChoiceProps {
  /** Absent until it was chosen: then each says what it is for. */
  profile: ProfileId | undefined;
  onProfile: (profile: ProfileId) => void;
}

/** The user's buying profile. */
export function ProfileChoice({ profile, onProfile }: ProfileChoiceProps) {
  const isFirst = profile === undefined;
  return (
    <fieldset
      class={styles.profiles}
      data-testid="profile"
      data-value={profile}
      data-first={isFirst || undefined}
    >
      <legend class={isFirst ? styles.title : 'visually-hidden'}>{t('profiles.title')}</legend>
      {PROFILE_IDS.map((id) => (
        <label key={id} class={styles.profile} title={t(`profiles.${id}Text`)}>
          <input
            type="radio"
            class="visually-hidden"
            name="profile"
            value={id}
            checked={id === profile}
            onChange={() => onProfile(id)}
          />
          <span class={styles.name}>{t(`profiles.${id}`)}</span>
          {isFirst && <span class={styles.text}>{t(`profiles.${id}Text`)}</span>}
        </label>
      ))}
      {isFirst && <p class={styles.text}>{t('profiles.text')}</p>}
    </fieldset>
  );
}
