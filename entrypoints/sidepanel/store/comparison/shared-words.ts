/** The words that most titles of a section share, which its rows leave out. */
import { type ReadonlySignal, computed, effect } from '@preact/signals';
import { sharedWords } from '@/utils/core/glossary/short-titles';
import type { TitleTranslations } from '@/utils/core/glossary/title-translations';
import type { OfferSection, SharedWords } from '@/utils/core/pricing/sections';

interface SharedWordsInput {
  searchId: ReadonlySignal<string | undefined>;
  sections: ReadonlySignal<readonly OfferSection[] | undefined>;
  translations: ReadonlySignal<TitleTranslations>;
  /** Nobody reads the titles yet. */
  isUntouched: ReadonlySignal<boolean>;
}

/** What was chosen, and whether titles could be read then. */
interface Chosen {
  searchId: string | undefined;
  isRead: boolean;
  words: SharedWords;
}

/** The words are kept once the user reads, whatever comes later; titles that become readable only then are other titles. */
export function followSharedWords(input: SharedWordsInput): ReadonlySignal<SharedWords> {
  const { searchId, sections, translations, isUntouched } = input;
  let previous: Chosen | undefined;
  const chosen = computed((): Chosen => {
    const titles = (sections.value ?? []).map(({ id, rows }) => ({
      id,
      read: rows.map(({ offer }) => translations.value.titleOf(offer.offer)),
    }));
    const isRead = titles.some(({ read }) =>
      read.some(({ by }) => by !== 'seller' && by !== 'nobody'),
    );
    const isOfThese = previous?.searchId === searchId.value && previous?.isRead === isRead;
    const kept = isOfThese && !isUntouched.value ? previous?.words : undefined;
    const fresh = titles.map(({ id, read }) => [
      id,
      kept?.[id] ?? sharedWords(read.map(({ text }) => text)),
    ]);
    const words: SharedWords = { ...kept, ...Object.fromEntries(fresh) };
    previous = { searchId: searchId.value, isRead, words };
    return previous;
  });
  effect(() => void chosen.value); // what was shown counts, also while nothing reads it
  return computed(() => chosen.value.words);
}
