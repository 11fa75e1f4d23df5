import type { Target } from '@/utils/model/search';
import { t } from '@/utils/i18n/words';
import styles from './picture-page.module.css';

/** Title and site of the page that showed a picture. */
export function PicturePage({ pageTitle, ...target }: Target) {
  return (
    <div class={styles.page}>
      {pageTitle && (
        <p class={styles.title} dir="auto" title={pageTitle}>
          {pageTitle}
        </p>
      )}
      <p class={styles.host}>{hostOf(addressOf(target))}</p>
    </div>
  );
}

/** Of the page; what no page showed may have an address of its own. */
function addressOf({ kind, pageUrl, srcUrl }: Target): string | undefined {
  return kind === 'url' ? srcUrl : pageUrl;
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'file:' ? t('picture.localFile') : host;
}
