/** Hashes of the pictures of the offers on screen, as they are computed; what else is read of them as well. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { PictureHash } from '@/utils/core/pricing/groups/picture-hash';
import { offerKey } from '@/utils/core/model/offer';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { servicePicture } from '@/utils/core/picture/service-picture';
import { grantedOrigins } from '../granted-origins';
import type { PanelContext } from '../../context';
import type { OfferEmbedder } from './offer-embeddings';

/** Groups are computed again with each batch: once for every picture would be too often. */
const BATCH_MS = 400;

export function followHashes(
  { pictures }: PanelContext,
  offers: ReadonlySignal<readonly FoundOffer[] | undefined>,
  origins: ReadonlySignal<PictureOrigins>,
  offerEmbedder: ReadonlySignal<OfferEmbedder | undefined>,
) {
  const byUrl = signal<ReadonlyMap<string, PictureHash>>(new Map());
  const areMissing = signal(false);
  const wanted = computed(() => JSON.stringify(urlsOf(offers.value ?? [], origins.value)));
  effect(() => {
    const embedder = offerEmbedder.value;
    if (wanted.value === '[]') {
      areMissing.value = false;
      return undefined;
    }
    const end = new AbortController();
    void read(offers.peek() ?? [], origins.peek(), embedder, end.signal);
    return () => end.abort();
  });

  async function read(
    shown: readonly FoundOffer[],
    allowed: PictureOrigins,
    embedder: OfferEmbedder | undefined,
    ended: AbortSignal,
  ): Promise<void> {
    const granted = await grantedOrigins(allowed);
    if (ended.aborted) return;
    const urls = urlsOf(shown, granted);
    areMissing.value = urls.length === 0;
    await embedder?.recall(urls);
    if (ended.aborted) return;
    const fresh = new Map<string, PictureHash>();
    const take = () => {
      if (fresh.size === 0 || ended.aborted) return;
      byUrl.value = new Map([...byUrl.peek(), ...fresh]);
      fresh.clear();
    };
    const timer = setInterval(take, BATCH_MS);
    ended.addEventListener('abort', () => clearInterval(timer));
    const onHash = (url: string, hash: PictureHash) => void fresh.set(url, hash);
    const options = { origins: granted, signal: ended, onHash, pixels: embedder };
    await pictures.readThumbnails(shown, options);
    clearInterval(timer);
    take();
    if (!ended.aborted) embedder?.onRead();
  }

  return {
    /** Hashes by `offerKey`. */
    hashes: computed((): ReadonlyMap<string, PictureHash> => {
      const entries = (offers.value ?? []).flatMap((offer) => {
        const url = servicePicture(offer, origins.value);
        const hash = url === undefined ? undefined : byUrl.value.get(url);
        return hash ? [[offerKey(offer), hash] as const] : [];
      });
      return new Map(entries);
    }),
    /** There is no access to the pictures: groups depend on titles and prices only. */
    areMissing,
  };
}

function urlsOf(offers: readonly FoundOffer[], origins: PictureOrigins): string[] {
  return offers.flatMap((offer) => servicePicture(offer, origins) ?? []);
}
