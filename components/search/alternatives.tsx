import { Image } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import styles from './alternatives.module.css';
import { Icon } from '../ui/icon';

interface AlternativesProps {
  /** Data URL of each; null where it could not be drawn small. */
  pictures: readonly (string | null)[];
  onChoose: (index: number) => void;
}

/** Other pictures at the clicked point: one click searches one of them instead. */
export function Alternatives({ pictures, onChoose }: AlternativesProps) {
  return (
    <section class={styles.alternatives} aria-label={t('picture.alternatives')}>
      <p class={styles.title}>{t('picture.alternatives')}</p>
      <ul class={styles.list}>
        {pictures.map((picture, index) => {
          const label = t('picture.alternative', [index + 1]);
          return (
            <li key={label}>
              <button
                type="button"
                class={styles.choice}
                aria-label={label}
                title={label}
                data-testid="alternative"
                onClick={() => onChoose(index)}
              >
                {picture === null ? (
                  <Icon node={Image} />
                ) : (
                  <img class={styles.picture} src={picture} alt="" />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
