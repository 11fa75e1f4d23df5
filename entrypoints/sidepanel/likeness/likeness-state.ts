/** What the pictures of the offers on screen look like, and how like the searched picture they are. */
import { type ReadonlySignal, batch, computed, effect, signal } from '@preact/signals';
import { likenessOf } from '@/utils/likeness/compare';
import type { Pixels } from '@/utils/likeness/framed';
import type { FoundOffer } from '@/utils/model/compared-offer';
import type { LikenessTrouble } from '@/utils/model/likeness';
import type { PictureOrigins } from '@/utils/model/picture-origins';
import type { Search, StoredPicture } from '@/utils/model/search';
import type { Settings } from '@/utils/model/settings';
import { isShown, type PixelTaker } from '@/utils/picture/result-pictures';
import { type Pictured, servicePicture } from '@/utils/picture/service-picture';
import { isOneMeasure, type SeenLikeness } from '@/utils/pricing/likeness';
import { offerKey } from '@/utils/pricing/merge-offers';
import type { Vector } from '@/utils/storage/vectors';
import type { PanelContext } from '../context';
import { createKeptVectors } from './kept-vectors';
import { type SeenListings, createListingsSight } from './listings-sight';
import { type SearchedPicture, type SearchedSight, createSearchedSight } from './searched-picture';

export interface LikenessInput {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  /** The searched one; undefined while it is being read. */
  picture: ReadonlySignal<StoredPicture | undefined>;
  found: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** Of other markets; their pictures are seen after those of the offers. */
  listings: ReadonlySignal<readonly Pictured[]>;
  origins: ReadonlySignal<PictureOrigins>;
}

/** Takes part in the reading of thumbnails (`picture-hashes.ts`). */
export interface Sight extends PixelTaker {
  /** Resolves once what is known of these pictures, by address, has been read. */
  recall: (addresses: readonly string[]) => Promise<void>;
  /** All thumbnails have been read. */
  onRead: () => void;
}

export interface Likeness {
  /** Undefined until it was seen, and while pictures are not to be compared. */
  searched: ReadonlySignal<SearchedPicture | undefined>;
  /** Undefined while pictures are not to be compared. */
  sight: ReadonlySignal<Sight | undefined>;
  /** By offer key, for groups: as often as they may be computed again. */
  vectors: ReadonlySignal<ReadonlyMap<string, Vector>>;
  seen: ReadonlySignal<SeenLikeness>;
  /** Of the listings, by the address of their pictures. */
  listings: ReadonlySignal<SeenListings>;
  look: SearchedSight['look'];
  /** Numbers are still to come. */
  isAwaited: ReadonlySignal<boolean>;
  /** Begins once the number of groups can be told. */
  begin: (groups: ReadonlySignal<number>) => void;
  stop: () => void;
}

const NONE: ReadonlyMap<string, Vector> = new Map();
/** Groups wait for so long, or until all pictures were seen: each time all offers are compared again. */
const GROUPS_MS = 1500;
/** Of a long list, and where this share of it is new: a thousand offers take half a second. */
const FRESH_SHARE = 0.2;

export function createLikeness(context: PanelContext, input: LikenessInput): Likeness {
  const { likeness: eye, storage } = context;
  const { search, found, origins } = input;
  const client = eye.createClient();
  const kept = createKeptVectors(context, report);
  const unable = eye.whyUnable();
  const sight = signal<Sight | undefined>(undefined);
  const grouped = signal(NONE);
  /** Grows with the pictures that were seen. */
  const seenCount = signal(0);
  const isRead = signal(false);
  const hasFailed = signal(false);
  /** Null: nothing yet, so that what an earlier panel has said is replaced. */
  let told: LikenessTrouble | undefined | null = null;
  const stops: (() => void)[] = [];

  const searchId = computed(() => search.value?.id);
  const isOn = computed(() => input.settings.value.likeness !== false);
  const picture = createSearchedSight(context, input, client, () =>
    report(client.trouble() ?? kept.trouble()),
  );
  const searched = computed(() => (isOn.value ? picture.seen.value : undefined));
  /** The pictures of the offers go first. */
  const areOffersSeen = signal(false);
  const ofListings = createListingsSight(context, {
    listings: computed(() => (isOn.value && unable === undefined ? input.listings.value : [])),
    origins,
    areOffersSeen,
    searched,
    isSearchedSettled: picture.isSettled,
    client,
    kept,
  });

  function report(trouble: LikenessTrouble | undefined): void {
    hasFailed.value = trouble !== undefined && trouble !== 'full';
    if (told === trouble) return;
    told = trouble;
    void storage.writeLikenessTrouble(trouble);
  }

  const urlOf = (offer: FoundOffer) => servicePicture(offer, origins.value);
  const byOffer = (all: ReadonlyMap<string, Vector>) =>
    new Map(
      (found.value ?? []).flatMap((offer) => {
        const vector = all.get(urlOf(offer) ?? '');
        return vector ? [[offerKey(offer), vector] as const] : [];
      }),
    );

  function createSight(ended: AbortSignal): Sight {
    const pending = new Set<string>();
    let isAllRead = false;
    let isTelling = false;
    const settle = () => {
      if (!isAllRead || pending.size > 0 || ended.aborted) return;
      batch(() => {
        isRead.value = true;
        publish();
      });
    };
    /** Once for all that an answer of the worker brings: each time the rows are computed again. */
    const tellSoon = () => {
      if (isTelling) return;
      isTelling = true;
      queueMicrotask(() => {
        isTelling = false;
        if (!ended.aborted) report(client.trouble() ?? kept.trouble());
        batch(() => {
          seenCount.value += 1;
          settle();
        });
      });
    };
    const see = async (url: string, pixels: Pixels) => {
      pending.add(url);
      const options = { isFirst: () => isShown(url), signal: ended };
      const vector = await client.describe(pixels, options);
      pending.delete(url);
      if (vector) kept.add(url, vector);
      tellSoon();
    };
    return {
      wants: (url) =>
        !ended.aborted &&
        !kept.known.has(url) &&
        !pending.has(url) &&
        client.trouble() === undefined,
      recall: async (addresses) => {
        isAllRead = false;
        isRead.value = false;
        await eye.painted();
        if (ended.aborted) return;
        await kept.recall(addresses);
        seenCount.value += 1;
      },
      take: async (url, pixels) => {
        void see(url, pixels);
        await client.room();
      },
      onRead: () => {
        isAllRead = true;
        settle();
      },
    };
  }

  /** For groups. */
  let published = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function publish(): void {
    clearTimeout(timer);
    timer = undefined;
    if (published === kept.known.size) return;
    published = kept.known.size;
    grouped.value = new Map(kept.known);
  }
  function publishSoon(): void {
    const fresh = kept.known.size - published;
    if (timer !== undefined || fresh < Math.max(1, published * FRESH_SHARE)) return;
    timer = setTimeout(publish, GROUPS_MS);
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
    /** The history keeps what the searched picture looks like, whether or not the offers are seen. */
    const isSearchedWanted = computed(
      () =>
        (canBegin.value && (isWanted.value || storage.history !== undefined)) ||
        ((canBegin.value || hasNone.value) && input.listings.value.length > 0),
    );
    stops.push(
      effect(() => {
        if (wanted.value === undefined) return undefined;
        latched.value = wanted.value;
        const end = new AbortController();
        client.retry();
        hasFailed.value = false;
        isRead.value = false;
        sight.value = createSight(end.signal);
        return () => {
          end.abort();
          sight.value = undefined;
        };
      }),
      picture.begin(isSearchedWanted),
      effect(() => {
        const isReady = canBegin.value && (isWanted.value ? isRead.value : true);
        areOffersSeen.value = isReady || hasNone.value;
      }),
      effect(() => {
        if (seenCount.value > 0) publishSoon();
      }),
      effect(() => {
        if (!isOn.value) kept.forget();
      }),
      effect(() => {
        if (isOn.value && unable !== undefined && found.value?.length) report(unable);
      }),
    );
  }

  const seen = computed((): SeenLikeness => {
    const own = searched.value;
    if (seenCount.value === 0 || !sight.value || !own) {
      return { values: new Map(), isComplete: false };
    }
    const values = new Map<string, number>();
    for (const [key, vector] of byOffer(kept.known))
      values.set(key, likenessOf(own.vector, vector));
    return { values, isComplete: isRead.value };
  });

  return {
    searched,
    sight,
    // The same where there are none: groups of thousands are not computed again for nothing.
    vectors: computed(() => {
      if (!sight.value || grouped.value.size === 0) return NONE;
      const known = byOffer(grouped.value);
      return known.size === 0 ? NONE : known;
    }),
    seen,
    listings: ofListings.seen,
    look: picture.look,
    isAwaited: computed(
      () =>
        sight.value !== undefined &&
        !hasFailed.value &&
        !(isRead.value && picture.isSettled.value) &&
        !isOneMeasure(found.value ?? []),
    ),
    begin,
    stop: () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      ofListings.stop();
      kept.stop();
      client.close();
    },
  };
}
