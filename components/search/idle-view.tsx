import { t } from '@/utils/io/i18n/words';
import styles from './idle-view.module.css';
import { PictureButtons, type PictureButtonsProps } from './picture-buttons';
import { type PageToRead, ReadPage } from './read-page';

interface IdleViewProps extends PictureButtonsProps {
  page?: PageToRead | undefined;
}

/**
 * Nothing yet: what to do, with a picture of it. No more than five controls at rest: an address is
 * pasted here, and has a field in the menu of a search.
 */
export function IdleView({ page, ...inputs }: IdleViewProps) {
  return (
    <section class={styles.idle}>
      {page && (
        <div class={styles.page}>
          <ReadPage page={page} look="primary" />
        </div>
      )}
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

interface IdleDrawingProps {
  /** The words of the menu item. */
  item: string;
}

/** A product picture with the browser's menu open on it. The text beside it says the same. */
function IdleDrawing({ item }: IdleDrawingProps) {
  return (
    <svg class={styles.drawing} viewBox="0 0 280 148" aria-hidden="true">
      <rect class={styles.paper} x="0.5" y="0.5" width="148" height="147" rx="4" />
      <path
        class={styles.product}
        d="M48 52h44v46a10 10 0 0 1-10 10H58a10 10 0 0 1-10-10zM92 62h8a12 12 0 0 1 0 24h-8"
      />
      <path class={styles.product} d="M60 40c0-6 4-6 4-12M76 40c0-6 4-6 4-12" />
      <rect class={styles.menu} x="100.5" y="56.5" width="179" height="80" rx="4" />
      <path class={styles.other} d="M116 72h88M116 124h64" />
      <rect class={styles.chosen} x="101" y="84" width="178" height="28" />
      <text class={styles.item} x="116" y="102.5">
        {item}
      </text>
      <path class={styles.pointer} d="M252 96l0 19 4.6-4.2 3.4 7.4 3.6-1.7-3.4-7.2 6.2-.5z" />
    </svg>
  );
}
