/** How the Chinese of offers is read: the words of a gloss and the browser's translations, as they arrive. */
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { Glosser } from '@/utils/core/glossary';
import type { Settings } from '@/utils/core/model/settings';
import { createReadings, type Readings } from '@/utils/core/glossary/readings';
import type { PanelContext } from '../context';
import { createTranslations } from './translations';

export interface ReadingState {
  readings: ReadonlySignal<Readings>;
  /** Called once something was painted: nothing waits for a word of this. */
  start: () => void;
}

export function createReading(
  context: PanelContext,
  settings: ReadonlySignal<Settings>,
): ReadingState {
  const glosser = signal<Glosser | undefined>(undefined);
  const { language, reading, storage } = context;
  const translations = createTranslations(context, (trouble) => {
    void storage.writeTranslatorTrouble(trouble);
  });
  const mode = computed(() => settings.value.titles);
  return {
    readings: computed(() =>
      createReadings({
        language,
        mode: mode.value,
        glosser: glosser.value,
        translations: translations.known.value,
        ask: translations.ask,
      }),
    ),
    start: () => {
      // Without its words, a title is as the seller wrote it.
      reading.loadGlosser(language).then(
        (loaded) => (glosser.value = loaded),
        () => undefined,
      );
      translations.start();
    },
  };
}
