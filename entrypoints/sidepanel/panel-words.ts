/** Words that the panel cannot be shown without, asked for while its other modules are evaluated. */
import { loadPageLanguage } from '@/utils/io/i18n/page-language';
import { loadGlossary } from '@/utils/io/reading/glossary';

/** The panel's words. It shows what is stored, so it can start again in another language. */
export const languageReady = loadPageLanguage(['shell', 'panel'], () => location.reload());
languageReady.catch(() => undefined); // reported where it is awaited

/** Trade words, by which offers are judged. */
export const glossaryReady = loadGlossary();
glossaryReady.catch(() => undefined); // reported where it is awaited
