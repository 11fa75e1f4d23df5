import { loadPageLanguage } from '@/utils/io/i18n/page-language';

/** The panel's words. It shows what is stored, so it can start again in another language. */
export const languageReady = loadPageLanguage(['shell', 'panel'], () => location.reload());
languageReady.catch(() => undefined); // reported where it is awaited
