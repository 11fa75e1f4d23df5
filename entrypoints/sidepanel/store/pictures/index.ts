/** What the pictures of the offers say: hashes, and how like the searched picture they are. No first card needs it. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { LateContext } from '../../context';
import type { SearchModule } from '../search';
import { followHashes } from './picture-hashes';
import { likenessOf } from '@/utils/core/likeness/compare';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import { type Pictured, servicePicture } from '@/utils/core/picture/service-picture';
import { isOneMeasure, type SeenLikeness } from '@/utils/core/pricing/likeness';
import { offerKey } from '@/utils/core/model/offer';
import type { PictureHash } from '@/utils/core/pricing/groups/picture-hash';
import type { Vector } from '@/utils/io/storage/vectors';
import { save } from '@/utils/io/storage/not-saved';
import { likenessTrouble } from '@/utils/io/storage/settings';
import { grantedOrigins } from '../granted-origins';
import {
  createKeptVectors,
  createListingEmbeddings,
  type OfferEmbedder,
  createOfferEmbeddings,
} from './offer-embeddings';
import { createSearchedEmbedding } from './searched-picture';

export type PicturesModule = ReturnType<typeof createPictures>;

/** @param groups how many products the offers are */
export function createPictures(
  context: LateContext,
  ofSearch: SearchModule,
  groups: ReadonlySignal<number>,
) {
  const { found, pictureOrigins, refining } = ofSearch;
  const likeness = createLikeness(context, ofSearch, refining.listings);
  const hashes = followHashes(context, found, pictureOrigins, likeness.offerEmbedder);
  likeness.begin(groups);
  return { ...likeness, ...hashes };
}

export type Likeness = ReturnType<typeof createLikeness>;

/** What pictures of offers say, by offer key, as far as they can be read. */
export interface ReadOffers {
  vectors: ReadonlyMap<string, Vector>;
  hashes: ReadonlyMap<string, PictureHash>;
}

const NONE: ReadonlyMap<string, Vector> = new Map();

/** Resolves at once where it is aborted. */
function whenTrue(value: ReadonlySignal<boolean>, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    ended.addEventListener('abort', () => resolve());
    if (ended.aborted) return resolve();
    const stop = value.subscribe((isTrue) => {
      if (!isTrue) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

/**
 * Embeddings of the pictures of the offers on screen, and how like the searched picture they are.
 * @param ofMarkets listings of other markets; their pictures are embedded after those of the offers
 */
export function createLikeness(
  context: LateContext,
  ofSearch: Pick<
    SearchModule,
    'search' | 'searchId' | 'settings' | 'picture' | 'found' | 'pictureOrigins'
  >,
  ofMarkets: ReadonlySignal<readonly Pictured[]>,
) {
  const { isPrivate, likeness: embedder } = context;
  const { searchId, settings, found, pictureOrigins: origins } = ofSearch;
  const client = embedder.createClient();
  const kept = createKeptVectors(context, report);
  const ofOffers = createOfferEmbeddings({
    client,
    kept,
    painted: () => embedder.painted(),
    report: reportNow,
  });
  const ofLists = createOfferEmbeddings({
    client,
    kept,
    painted: () => embedder.painted(),
    report: reportNow,
  });
  const { embeddedCount, isRead } = ofOffers;
  const unable = embedder.whyUnable();
  const offerEmbedder = signal<OfferEmbedder | undefined>(undefined);
  const hasFailed = signal(false);
  /** Null: nothing yet, so that what an earlier panel has said is replaced. */
  let reported: LikenessTrouble | undefined | null = null;

  const isOn = computed(() => settings.value.likeness !== false);
  const picture = createSearchedEmbedding(context, ofSearch, client, reportNow);
  const searched = computed(() => (isOn.value ? picture.seen.value : undefined));
  /** The pictures of the offers go first. */
  const areOffersEmbedded = signal(false);
  const listings = createListingEmbeddings(context, {
    listings: computed(() => (isOn.value && unable === undefined ? ofMarkets.value : [])),
    origins,
    areOffersEmbedded,
    searched,
    isSearchedSettled: picture.isSettled,
    client,
    kept,
  });

  function report(trouble: LikenessTrouble | undefined): void {
    hasFailed.value = trouble !== undefined && trouble !== 'full';
    if (reported === trouble) return;
    reported = trouble;
    save(likenessTrouble.write(trouble));
  }

  function reportNow(): void {
    report(client.trouble() ?? kept.trouble());
  }

  const urlOf = (offer: FoundOffer) => servicePicture(offer, origins.value);
  const ofEach = <T>(offers: readonly FoundOffer[], all: ReadonlyMap<string, T>) =>
    new Map(
      offers.flatMap((offer) => {
        const known = all.get(urlOf(offer) ?? '');
        return known === undefined ? [] : [[offerKey(offer), known] as const];
      }),
    );
  const byOffer = (all: ReadonlyMap<string, Vector>) => ofEach(found.value ?? [], all);

  async function readOffers(
    offers: readonly FoundOffer[],
    ended: AbortSignal,
  ): Promise<ReadOffers> {
    const granted = await grantedOrigins(origins.peek());
    const hashes = new Map<string, PictureHash>();
    const taker = isOn.peek() && unable === undefined ? ofLists.open(ended) : undefined;
    await taker?.recall(offers.flatMap((offer) => servicePicture(offer, granted) ?? []));
    const onHash = (url: string, hash: PictureHash) => void hashes.set(url, hash);
    const options = { origins: granted, signal: ended, onHash, pixels: taker };
    await context.pictures.readThumbnails(offers, options);
    taker?.onRead();
    if (taker) await whenTrue(ofLists.isRead, ended);
    return { vectors: ofEach(offers, kept.known), hashes: ofEach(offers, hashes) };
  }

  function begin(groups: ReadonlySignal<number>): void {
    /** Once they are wanted they are for the rest of the search, whatever groups become of them. */
    const latched = signal<string | undefined>(undefined);
    const canBegin = computed(
      () => isOn.value && unable === undefined && (found.value ?? []).length > 0,
    );
    /** Listings of other markets are compared where nothing was found as well. */
    const hasNone = computed(() => isOn.value && unable === undefined && found.value?.length === 0);
    const isWanted = computed(() => {
      const offers = found.value ?? [];
      if (!canBegin.value) return false;
      return latched.value === searchId.value || !isOneMeasure(offers) || groups.value > 1;
    });
    const wanted = computed(() => (isWanted.value ? searchId.value : undefined));
    /** The history keeps the embedding of the searched picture, whether or not the offers are embedded. */
    const isSearchedWanted = computed(
      () =>
        (canBegin.value && (isWanted.value || !isPrivate)) ||
        ((canBegin.value || hasNone.value) && ofMarkets.value.length > 0),
    );
    effect(() => {
      if (wanted.value === undefined) return undefined;
      latched.value = wanted.value;
      const end = new AbortController();
      client.retry();
      hasFailed.value = false;
      offerEmbedder.value = ofOffers.open(end.signal);
      return () => {
        end.abort();
        offerEmbedder.value = undefined;
      };
    });
    picture.begin(isSearchedWanted);
    effect(() => {
      const isReady = canBegin.value && (isWanted.value ? isRead.value : true);
      areOffersEmbedded.value = isReady || hasNone.value;
    });
    effect(() => {
      if (embeddedCount.value > 0) ofOffers.publishSoon();
    });
    effect(() => {
      if (!isOn.value) kept.forget();
    });
    effect(() => {
      if (isOn.value && unable !== undefined && found.value?.length) report(unable);
    });
  }

  const seen = computed((): SeenLikeness => {
    const own = searched.value;
    if (embeddedCount.value === 0 || !offerEmbedder.value || !own) {
      return { values: new Map(), isComplete: false };
    }
    const values = new Map<string, number>();
    for (const [key, vector] of byOffer(kept.known))
      values.set(key, likenessOf(own.vector, vector));
    return { values, isComplete: isRead.value };
  });

  return {
    /** Undefined until it was embedded, and while pictures are not to be compared. */
    searched,
    /** Undefined while pictures are not to be compared. */
    offerEmbedder,
    /** Vectors by offer key, for groups: as often as they may be computed again. */
    // The map stays the same where there are none: groups of thousands are not computed again for nothing.
    vectors: computed(() => {
      const grouped = ofOffers.grouped.value;
      if (!offerEmbedder.value || grouped.size === 0) return NONE;
      const known = byOffer(grouped);
      return known.size === 0 ? NONE : known;
    }),
    seen,
    /** Likeness of the listings, by the address of their pictures. */
    listings,
    embed: picture.embed,
    /** Reads the pictures of other offers than those on screen. */
    readOffers,
    /** Numbers are still to come. */
    isAwaited: computed(
      () =>
        offerEmbedder.value !== undefined &&
        !hasFailed.value &&
        !(isRead.value && picture.isSettled.value) &&
        !isOneMeasure(found.value ?? []),
    ),
    /** Begins once the number of groups can be told. */
    begin,
  };
}
