/** What the searched picture, or the searched part of it, looks like. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { Vector } from '@/utils/io/storage/vectors';
import type { PanelContext } from '../context';
import type { EyeClient } from './eye-client';

export interface SearchedPicture {
  searchId: string;
  vector: Vector;
  /** Vector of its thumbnail: known later, and only where there is a history. */
  small?: Vector;
}

export interface SearchedInput {
  search: ReadonlySignal<Search | undefined>;
  /** Undefined while it is being read. */
  picture: ReadonlySignal<StoredPicture | undefined>;
}

export interface SearchedSight {
  /** Undefined until the part that is searched now was seen. */
  seen: ReadonlySignal<SearchedPicture | undefined>;
  /** Nothing more is to be learned of it. */
  isSettled: ReadonlySignal<boolean>;
  /** What a thumbnail, as a data URL, looks like; undefined where that is not to be had. Never rejects. */
  look: (thumbnail: string) => Promise<Vector | undefined>;
  /** Looks at each part that is searched while it is wanted. Returns the stop function. */
  begin: (isWanted: ReadonlySignal<boolean>) => () => void;
}

const NEVER = new AbortController().signal;

/** @param onSeen called after each attempt: the client may have had trouble */
export function createSearchedSight(
  { likeness: eye, pictures, storage }: Pick<PanelContext, 'likeness' | 'pictures' | 'storage'>,
  { search, picture }: SearchedInput,
  client: EyeClient,
  onSeen: () => void,
): SearchedSight {
  const last = signal<(SearchedPicture & { part: string }) | undefined>(undefined);
  const settled = signal<string | undefined>(undefined);
  const part = computed(
    () => picture.value && JSON.stringify([search.value?.id, search.value?.area]),
  );

  async function look(thumbnail: string, ended = NEVER): Promise<Vector | undefined> {
    try {
      const pixels = await pictures.readKept(thumbnail);
      if (!pixels || ended.aborted) return undefined;
      return await client.describe(pixels, { isFirst: () => false, signal: ended });
    } catch (error) {
      console.error(error); // nothing is said of it
      return undefined;
    }
  }

  async function seeSmall(of: StoredPicture, ended: AbortSignal): Promise<void> {
    const thumbnail = await pictures.thumbnail(of, search.peek()?.area).catch(() => undefined); // its row in the history has none either
    const small = thumbnail === undefined ? undefined : await look(thumbnail, ended);
    const large = last.peek();
    if (small && large && !ended.aborted) last.value = { ...large, small };
  }

  async function see(wanted: string, ended: AbortSignal): Promise<void> {
    const [shown, current] = [picture.peek(), search.peek()];
    if (!shown || !current) return;
    await eye.painted();
    if (ended.aborted) return;
    client.prepare();
    try {
      const pixels = await pictures.readSearched(shown, current.area);
      if (!pixels || ended.aborted) return;
      const vector = await client.describe(pixels, { isFirst: () => true, signal: ended });
      if (ended.aborted) return;
      onSeen();
      if (!vector) return;
      last.value = { part: wanted, searchId: current.id, vector };
      if (storage.history) void seeSmall(shown, ended);
    } catch (error) {
      console.error(error); // it cannot be decoded here: the offers have no likeness
    } finally {
      if (!ended.aborted) settled.value = wanted;
    }
  }

  return {
    seen: computed(() => (last.value?.part === part.value ? last.value : undefined)),
    isSettled: computed(() => settled.value === part.value),
    look: (thumbnail) => look(thumbnail),
    begin: (isWanted) =>
      effect(() => {
        const wanted = part.value;
        if (!isWanted.value || wanted === undefined) return undefined;
        const end = new AbortController();
        client.retry();
        void see(wanted, end.signal);
        return () => end.abort();
      }),
  };
}
