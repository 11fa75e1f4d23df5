import { t } from '@/utils/words';

/** Stands where only this one does not know what others know. */
export function Unknown() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span class="visually-hidden">{t('panel.unknown')}</span>
    </>
  );
}
