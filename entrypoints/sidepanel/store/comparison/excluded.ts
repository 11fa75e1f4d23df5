/** Offers that the user has taken out of the list of a search, kept with it. */
import { computed, effect, signal } from '@preact/signals';
import { offerKey } from '@/utils/core/model/offer';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { Search } from '@/utils/core/model/search';
import { readExcluded, writeExcluded } from '@/utils/io/storage/extras';
import { save } from '@/utils/io/storage/not-saved';
import type { SearchModule } from '../search';

/** What is known of the present search. */
interface OfSearch {
  searchId: string;
  /** Keys, the latest last. */
  keys: readonly string[];
}

export function followExcluded({ search, found }: Pick<SearchModule, 'search' | 'found'>) {
  const stored = signal<OfSearch | undefined>(undefined);
  const back = signal<{ key: string } | undefined>(undefined);
  const searchId = computed(() => search.value?.id);
  effect(() => {
    const id = searchId.value;
    const current = search.peek();
    stored.value = undefined;
    back.value = undefined;
    if (id === undefined || !current) return;
    read(current).catch((error: unknown) => console.error(error)); // the list is whole then
  });
  async function read(current: Search): Promise<void> {
    const before = await readExcluded(current);
    if (searchId.peek() !== current.id) return;
    const meanwhile = stored.peek()?.keys ?? [];
    const all = [...new Set([...before, ...meanwhile])];
    stored.value = { searchId: current.id, keys: all };
    if (meanwhile.length > 0) await writeExcluded(current, all);
  }
  const keys = computed(() =>
    stored.value?.searchId === searchId.value ? (stored.value?.keys ?? []) : [],
  );
  const out = computed(() => new Set(keys.value));
  const kept = computed((): readonly FoundOffer[] | undefined =>
    out.value.size === 0
      ? found.value
      : found.value?.filter((offer) => !out.value.has(offerKey(offer))),
  );

  function change(changed: readonly string[]): void {
    const current = search.peek();
    if (!current) return;
    stored.value = { searchId: current.id, keys: changed };
    save(writeExcluded(current, changed));
  }

  return {
    /** The offers that are left. */
    kept,
    excluded: {
      /** How many of the offers found are out. */
      count: computed(() => (found.value?.length ?? 0) - (kept.value?.length ?? 0)),
      /** The key that came back last: the focus follows it. */
      back,
      exclude: (key: string) => change([...keys.peek().filter((other) => other !== key), key]),
      /** Brings back what was taken out last. */
      bringBack: () => {
        const key = keys.peek().at(-1);
        if (key === undefined) return;
        change(keys.peek().slice(0, -1));
        back.value = { key };
      },
      bringAllBack: () => change([]),
    },
  };
}
