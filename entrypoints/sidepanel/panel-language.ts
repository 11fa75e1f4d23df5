import { speakLanguage } from '@/utils/io/i18n/page-language';

/** The panel's words. It shows what is stored, so it can start again in another language. */
export const spoken = speakLanguage(['shell', 'panel'], () => location.reload());
spoken.catch(() => undefined); // reported where it is awaited
