/** How the Chinese of offers is translated: the words of a gloss and the browser's translations, as they arrive. */
import { computed, signal } from '@preact/signals';
import type { Glosser } from '@/utils/core/glossary';
import type { SellerNames } from '@/utils/io/reading/seller-names';
import { createTitleTranslations } from '@/utils/core/glossary/title-translations';
import { translatorTrouble } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import type { TranslatorTrouble } from '@/utils/core/model/translator';
import { type BrowserTranslator, SlowError } from '@/utils/io/reading/translator';
import { wordLanguage } from '@/utils/io/i18n/words';

export function createTranslations(
  context: PanelContext,
  { settings, language }: Pick<SearchModule, 'settings' | 'language'>,
) {
  const glosser = signal<Glosser | undefined>(undefined);
  const sellerNames = signal<SellerNames | undefined>(undefined);
  const { reading } = context;
  const ofBrowser = createBrowserTranslations(context, (trouble) => {
    save(translatorTrouble.write(trouble));
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

/** The oldest go first. */
const MAX_KNOWN = 2000;
/** Longest queue: while a list is scrolled, what is asked last is on the screen. */
const MAX_WAITING = 100;
const MAX_ASKED = 10_000;
/** Each change renders all titles. */
const TELL_MS = 100;
/** A language pack may have been downloaded meanwhile. */
const AGAIN_MS = 30_000;
/** Failures in a row. */
const MAX_FAILURES = 2;

/** Titles in the words of the browser's Translator, one after the other, as they are asked for. */
export function createBrowserTranslations(
  { reading }: Pick<PanelContext, 'reading'>,
  onTrouble: (trouble: TranslatorTrouble | undefined) => void,
) {
  const known = signal<ReadonlyMap<string, string>>(new Map());
  const fresh = new Map<string, string>();
  /** Known not to be translated, or to wait for it. */
  const asked = new Set<string>();
  let waiting: string[] = [];
  let translator: BrowserTranslator | undefined;
  let isStarted = false;
  let isRunning = false;
  let hasEnded = false;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    timer = undefined;
    const all = [...known.peek(), ...fresh];
    fresh.clear();
    known.value = new Map(all.slice(-MAX_KNOWN));
  }

  function end(trouble: TranslatorTrouble): void {
    hasEnded = true;
    waiting = [];
    translator?.destroy();
    translator = undefined;
    onTrouble(trouble);
  }

  async function open(): Promise<void> {
    const language = wordLanguage();
    if ((await reading.availability(language)) !== 'available') {
      notBefore = Date.now() + AGAIN_MS;
      for (const title of waiting) asked.delete(title);
      waiting = [];
      return;
    }
    translator = await reading.openTranslator(language);
    onTrouble(undefined);
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (waiting.length > 0 && !hasEnded) {
      try {
        if (!translator) await open();
        const title = translator && waiting.pop();
        if (translator === undefined || title === undefined) return;
        fresh.set(title, await reading.translateTitle(translator, title));
        timer ??= setTimeout(tell, TELL_MS);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (!translator) end(error instanceof SlowError ? 'slow' : 'refused');
        else if (failures >= MAX_FAILURES) end(error instanceof SlowError ? 'slow' : 'stopped');
      }
    }
  }

  function go(): void {
    if (!isStarted || isRunning || hasEnded || waiting.length === 0 || Date.now() < notBefore)
      return;
    isRunning = true;
    void run().finally(() => {
      isRunning = false;
    });
  }

  return {
    /** Translations by the Chinese title. */
    known,
    ask: (title: string) => {
      if (hasEnded || asked.has(title)) return;
      if (asked.size >= MAX_ASKED) asked.clear();
      asked.add(title);
      waiting.push(title);
      const dropped = waiting.length > MAX_WAITING ? waiting.shift() : undefined;
      if (dropped !== undefined) asked.delete(dropped);
      go();
    },
    /** Called once something was painted. */
    start: () => {
      isStarted = true;
      go();
    },
  };
}
