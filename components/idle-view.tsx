import { t } from '@/utils/words';
import { IdleDrawing } from './idle-drawing';
import styles from './idle-view.module.css';
import { PictureButtons, type PictureButtonsProps } from './picture-buttons';

/**
 * Nothing yet: what to do, with a picture of it. No more than five controls at rest: an address is
 * pasted here, and has a field in the menu of a search.
 */
export function IdleView(inputs: PictureButtonsProps) {
  return (
    <section class={styles.idle}>
      <IdleDrawing item={t('menuItem')} />
      <h2 class={styles.title}>{t('idle.title')}</h2>
      <p class={styles.text}>{t('idle.text')}</p>
      <div class={styles.inputs}>
        <PictureButtons {...inputs} />
        <p class={styles.hint}>{t('input.hint')}</p>
      </div>
    </section>
  );
}
