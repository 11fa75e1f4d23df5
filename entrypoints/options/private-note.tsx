import { t } from '@/utils/words';

/** In place of the services, where no key can be kept. */
export function PrivateNote() {
  return <p data-testid="private-note">{t('keys.private')}</p>;
}
