import { t } from '@/utils/words';
import { IdleDrawing } from './idle-drawing';
import { PictureInput, type PictureInputProps } from './picture-input';
import styles from './idle-view.module.css';

/** Nothing yet: what to do, with a picture of it. */
export function IdleView(inputs: PictureInputProps) {
  return (
    <section class={styles.idle}>
      <IdleDrawing item={t('menuItem')} />
      <h2 class={styles.title}>{t('idle.title')}</h2>
      <p class={styles.text}>{t('idle.text')}</p>
      <div class={styles.inputs}>
        <PictureInput {...inputs} />
      </div>
    </section>
  );
}
