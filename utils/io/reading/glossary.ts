/** Loads the trade words of the package (`build/locales/gloss.ts`); no script has them. */
import { createGlossary, type Glossary } from '../../core/glossary/glossary';
import { readWordFile } from '../i18n/words';

/** @throws {Error} where the package is damaged or gone, as while the extension is updated */
export async function loadGlossary(): Promise<Glossary> {
  return createGlossary(await readWordFile('gloss'));
}
