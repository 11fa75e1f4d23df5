/** The language of the extension's own pages. */
import { direction, wordLanguage, loadWords } from './words';
import type { WordPart } from '../../core/model/languages';
import { settingsStore } from '../storage/settings';

/**
 * Loads the words of a page and marks its document. Before anything is rendered.
 * @param onChange called when another language was chosen and its words are loaded
 */
export async function loadPageLanguage(
  parts: readonly WordPart[],
  onChange: () => void,
): Promise<void> {
  let { language: chosen } = await settingsStore.read();
  const speak = async () => {
    await loadWords(chosen, ...parts);
    document.documentElement.lang = wordLanguage();
    document.documentElement.dir = direction();
  };
  let speaking = speak();
  settingsStore.watch((settings) => {
    if (settings.language === chosen) return;
    chosen = settings.language;
    speaking = speaking.then(speak); // one after the other: files may arrive in another order
    void speaking.then(onChange);
  });
  await speaking;
}
