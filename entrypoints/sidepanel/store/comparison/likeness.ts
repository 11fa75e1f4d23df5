/** Embeddings of the pictures of the offers on screen, and how like the searched picture they are. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { likenessOf } from '@/utils/core/likeness/compare';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import { type Pictured, servicePicture } from '@/utils/core/picture/service-picture';
import { isOneMeasure, type SeenLikeness } from '@/utils/core/pricing/likeness';
import { offerKey } from '@/utils/core/model/offer';
import type { Vector } from '@/utils/io/storage/vectors';
import { save } from '@/utils/io/storage/not-saved';
import { writeLikenessTrouble } from '@/utils/io/storage/settings';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import { createKeptVectors } from './kept-vectors';
import { type SeenListings, createListingEmbeddings } from './listing-embeddings';
import { type OfferEmbedder, createOfferEmbeddings } from './offer-embeddings';
import {
  type SearchedPicture,
  type SearchedEmbedding,
  createSearchedEmbedding,
} from './searched-picture';

export interface Likeness {
  /** Undefined until it was embedded, and while pictures are not to be compared. */
  searched: ReadonlySignal<SearchedPicture | undefined>;
  /** Undefined while pictures are not to be compared. */
  offerEmbedder: ReadonlySignal<OfferEmbedder | undefined>;
  /** Vectors by offer key, for groups: as often as they may be computed again. */
  vectors: ReadonlySignal<ReadonlyMap<string, Vector>>;
  seen: ReadonlySignal<SeenLikeness>;
  /** Likeness of the listings, by the address of their pictures. */
  listings: ReadonlySignal<SeenListings>;
  embed: SearchedEmbedding['embed'];
  /** Numbers are still to come. */
  isAwaited: ReadonlySignal<boolean>;
  /** Begins once the number of groups can be told. */
  begin: (groups: ReadonlySignal<number>) => void;
}

const NONE: ReadonlyMap<string, Vector> = new Map();

/** @param ofMarkets listings of other markets; their pictures are embedded after those of the offers */
export function createLikeness(
  context: PanelContext,
  ofSearch: Pick<
    SearchModule,
    'search' | 'searchId' | 'settings' | 'picture' | 'found' | 'pictureOrigins'
  >,
  ofMarkets: ReadonlySignal<readonly Pictured[]>,
): Likeness {
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
    save(writeLikenessTrouble(trouble));
  }

  function reportNow(): void {
    report(client.trouble() ?? kept.trouble());
  }

  const urlOf = (offer: FoundOffer) => servicePicture(offer, origins.value);
  const byOffer = (all: ReadonlyMap<string, Vector>) =>
    new Map(
      (found.value ?? []).flatMap((offer) => {
        const vector = all.get(urlOf(offer) ?? '');
        return vector ? [[offerKey(offer), vector] as const] : [];
      }),
    );

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
    searched,
    offerEmbedder,
    // The map stays the same where there are none: groups of thousands are not computed again for nothing.
    vectors: computed(() => {
      const grouped = ofOffers.grouped.value;
      if (!offerEmbedder.value || grouped.size === 0) return NONE;
      const known = byOffer(grouped);
      return known.size === 0 ? NONE : known;
    }),
    seen,
    listings,
    embed: picture.embed,
    isAwaited: computed(
      () =>
        offerEmbedder.value !== undefined &&
        !hasFailed.value &&
        !(isRead.value && picture.isSettled.value) &&
        !isOneMeasure(found.value ?? []),
    ),
    begin,
  };
}
