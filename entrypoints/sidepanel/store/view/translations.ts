/** How the Chinese of offers is translated: the words of a gloss and the browser's translations, as they arrive. */
import { computed, signal } from '@preact/signals';
import type { Glosser } from '@/utils/core/glossary';
import type { SellerNames } from '@/utils/io/reading/seller-names';
import { createTitleTranslations } from '@/utils/core/glossary/title-translations';
import { writeTranslatorTrouble } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import { createBrowserTranslations } from './browser-translations';

export function createTranslations(
  context: PanelContext,
  { settings, language }: Pick<SearchModule, 'settings' | 'language'>,
) {
  const glosser = signal<Glosser | undefined>(undefined);
  const sellerNames = signal<SellerNames | undefined>(undefined);
  const { reading } = context;
  const ofBrowser = createBrowserTranslations(context, (trouble) => {
    save(writeTranslatorTrouble(trouble));
  });
  const mode = computed(() => settings.value.titles);
  return {
    translations: computed(() =>
      createTitleTranslations({
        language: language.value,
        mode: mode.value,
        glosser: glosser.value,
        sellerNames: sellerNames.value,
        browserTranslations: ofBrowser.known.value,
        ask: ofBrowser.ask,
      }),
    ),
    /** Called once something was painted: nothing waits for a word of this. */
    startTranslating: () => {
      // Without their words, a title and a name are as the seller wrote them.
      reading.loadGlosser(language.peek()).then(
        (loaded) => (glosser.value = loaded),
        () => undefined,
      );
      reading.loadSellerNames(language.peek()).then(
        (loaded) => (sellerNames.value = loaded),
        () => undefined,
      );
      ofBrowser.start();
    },
  };
}
