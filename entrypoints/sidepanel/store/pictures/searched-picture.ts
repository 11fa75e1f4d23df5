/** Embedding of the searched picture, or of its crop area. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { StoredPicture } from '@/utils/core/model/search';
import type { Vector } from '@/utils/io/storage/vectors';
import type { LateContext } from '../../context';
import type { SearchModule } from '../search';
import type { EmbedderClient } from '../../likeness/embedder-client';

export interface SearchedPicture {
  searchId: string;
  vector: Vector;
  /** Vector of its thumbnail: known later, and only where there is a history. */
  small?: Vector;
}

const NEVER = new AbortController().signal;

/** @param onEmbedded called after each attempt: the client may have had trouble */
export function createSearchedEmbedding(
  {
    isPrivate,
    likeness: embedder,
    pictures,
  }: Pick<LateContext, 'isPrivate' | 'likeness' | 'pictures'>,
  { search, picture }: Pick<SearchModule, 'search' | 'picture'>,
  client: EmbedderClient,
  onEmbedded: () => void,
) {
  const last = signal<(SearchedPicture & { part: string }) | undefined>(undefined);
  const settled = signal<string | undefined>(undefined);
  const part = computed(
    () => picture.value && JSON.stringify([search.value?.id, search.value?.area]),
  );

  async function embed(thumbnail: string, ended = NEVER): Promise<Vector | undefined> {
    try {
      const pixels = await pictures.readKept(thumbnail);
      if (!pixels || ended.aborted) return undefined;
      return await client.embed(pixels, { isFirst: () => false, signal: ended });
    } catch (error) {
      console.error(error); // nothing is said of it
      return undefined;
    }
  }

  async function embedThumbnail(of: StoredPicture, ended: AbortSignal): Promise<void> {
    const thumbnail = await pictures.thumbnail(of, search.peek()?.area).catch(() => undefined); // its row in the history has none either
    const small = thumbnail === undefined ? undefined : await embed(thumbnail, ended);
    const large = last.peek();
    if (small && large && !ended.aborted) last.value = { ...large, small };
  }

  async function embedSearched(wanted: string, ended: AbortSignal): Promise<void> {
    const [shown, current] = [picture.peek(), search.peek()];
    if (!shown || !current) return;
    await embedder.painted();
    if (ended.aborted) return;
    client.prepare();
    try {
      const pixels = await pictures.readSearched(shown, current.area);
      if (!pixels || ended.aborted) return;
      const vector = await client.embed(pixels, { isFirst: () => true, signal: ended });
      if (ended.aborted) return;
      onEmbedded();
      if (!vector) return;
      last.value = { part: wanted, searchId: current.id, vector };
      if (!isPrivate) void embedThumbnail(shown, ended);
    } catch (error) {
      console.error(error); // it cannot be decoded here: the offers have no likeness
    } finally {
      if (!ended.aborted) settled.value = wanted;
    }
  }

  return {
    /** Undefined until what is searched now was embedded. */
    seen: computed(() => (last.value?.part === part.value ? last.value : undefined)),
    /** Nothing more is to be learned of it. */
    isSettled: computed(() => settled.value === part.value),
    /** Embedding of a thumbnail, given as a data URL; undefined where that is not to be had. Never rejects. */
    embed: (thumbnail: string) => embed(thumbnail),
    /** Looks at each part that is searched while it is wanted. */
    begin: (isWanted: ReadonlySignal<boolean>) =>
      void effect(() => {
        const wanted = part.value;
        if (!isWanted.value || wanted === undefined) return undefined;
        const end = new AbortController();
        client.retry();
        void embedSearched(wanted, end.signal);
        return () => end.abort();
      }),
  };
}
