/** The language of the extension's own pages. */
import { direction, wordLanguage, loadWords } from './words';
import type { Language, WordPart } from '../../core/model/languages';
import { settingsStore } from '../storage/settings';

/**
 * Loads the words of a page and marks its document. Before anything is rendered.
 * @param onChange called when another language was chosen and its words are loaded
 */
export async function loadPageLanguage(
  parts: readonly WordPart[],
  onChange: () => void,
): Promise<void> {
  let chosen: Language | undefined;
  const speak = async () => {
    await loadWords(chosen, ...parts);
    document.documentElement.lang = wordLanguage();
    document.documentElement.dir = direction();
  };
  // Most keep the browser's language: its words are asked for before it is known whether another was chosen.
  let speaking = speak();
  ({ language: chosen } = await settingsStore.read());
  if (chosen !== undefined) speaking = speaking.then(speak);
  settingsStore.watch((settings) => {
    if (settings.language === chosen) return;
    chosen = settings.language;
    speaking = speaking.then(speak); // one after the other: files may arrive in another order
    void speaking.then(onChange);
  });
  await speaking;
}
