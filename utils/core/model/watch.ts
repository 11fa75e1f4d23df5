/** Watched offers: what was seen of each, and what has changed. */
import * as z from 'zod/mini';
import { MODES } from './mode';
import { failureSchema, momentSchema } from './fields';
import { priceBasisSchema } from './offer';
import { providedPictureSchema } from './search';
import { SERVICE_IDS, type ServiceId } from './settings';

/** Watches of one user. One more is refused. All are read and shown at once. */
export const MAX_WATCHES = 200;
/** Prices kept of one watch, which its curve shows; beyond it, the oldest are dropped. */
export const MAX_PRICES = 60;
/** Changes kept of one watch; beyond it, the oldest are dropped. */
export const MAX_CHANGES = 20;

const count = z.int().check(z.minimum(0));
/** Fen for one piece; may have a fraction. Unknown is absent, never 0. */
const price = z.number().check(z.positive());
const text = z.string().check(z.maxLength(500));

export const watchSettingsSchema = z.lazy(() =>
  z.object({
    isOn: z.catch(z.boolean(), true),
    /** Calls of a day, of each service. */
    perDay: z.catch(z.int().check(z.minimum(1), z.maximum(100_000)), 100),
    /** Notifications of the system, for which the browser asks. */
    isNotifying: z.catch(z.boolean(), false),
  }),
);
export type WatchSettings = z.infer<typeof watchSettingsSchema>;
export const DEFAULT_WATCH_SETTINGS: WatchSettings = {
  isOn: true,
  perDay: 100,
  isNotifying: false,
};

/**
 * `found`: answered. `gone`: the service says that the offer is withdrawn or unknown. `not-seen`: not among the
 * results of the picture, which does not say that it is gone.
 */
const OBSERVATION_STATES = ['found', 'gone', 'not-seen'] as const;

/** What one check has observed. Facts that the service does not state are absent. */
const observationSchema = z.lazy(() =>
  z.object({
    /** Epoch milliseconds. */
    at: momentSchema,
    state: z.enum(OBSERVATION_STATES),
    /** At the watched quantity. */
    price: z.exactOptional(price),
    /** Where that price comes from: prices of two bases are not compared (details against results). */
    basis: z.exactOptional(priceBasisSchema),
    moq: z.exactOptional(count),
    stock: z.exactOptional(count),
  }),
);
export type Observation = z.infer<typeof observationSchema>;

const ofChange = { at: momentSchema, isRead: z.boolean() };

/** One entry of what has changed of an offer. */
const watchChangeSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** Fen a piece. */
    z.object({ ...ofChange, kind: z.literal('price'), before: price, after: price }),
    z.object({ ...ofChange, kind: z.literal('moq'), before: count, after: count }),
    /** Sold out, or back in stock: numbers in between change every hour. */
    z.object({ ...ofChange, kind: z.literal('stock'), before: count, after: count }),
    z.object({ ...ofChange, kind: z.literal('gone') }),
    z.object({ ...ofChange, kind: z.literal('back') }),
  ]),
);
export type WatchChange = z.infer<typeof watchChangeSchema>;

const seenPriceSchema = z.lazy(() =>
  z.object({ at: momentSchema, price, basis: z.exactOptional(priceBasisSchema) }),
);
export type SeenPrice = z.infer<typeof seenPriceSchema>;

export const watchSchema = z.lazy(() =>
  z.object({
    /** `watchIdOf`: one offer is watched once by each service. */
    id: z.string(),
    /** Epoch milliseconds. */
    createdAt: momentSchema,
    offer: z.object({
      /** `offerKey`. */
      key: z.string(),
      offerId: z.string(),
      /** Absent: 1688. */
      market: z.exactOptional(z.literal('taobao')),
      title: z.exactOptional(text),
      titleTranslated: z.exactOptional(text),
      unit: z.exactOptional(text),
      imageUrl: z.exactOptional(z.string()),
      seller: z.exactOptional(z.object({ id: z.exactOptional(text), name: z.exactOptional(text) })),
    }),
    /** Asked in each check, whatever service is chosen later. */
    service: z.enum(SERVICE_IDS),
    /** Pieces at which the price is watched. */
    quantity: z.number().check(z.positive()),
    /** How it is bought, and the page it was found from: both decide which price applies (`unitPriceAt`). */
    mode: z.enum(MODES),
    pageTitle: z.exactOptional(text),
    /** A picture to search with is kept beside it. */
    hasPicture: z.boolean(),
    /** What later observations are compared with: each change moves it. */
    known: observationSchema,
    /** The last answer, which may be older than the last check. */
    last: observationSchema,
    /** What a second check has to say as well before it counts: services answer nonsense at times. */
    pending: z.exactOptional(observationSchema),
    /** The oldest first. */
    prices: z.catch(z.array(seenPriceSchema).check(z.maxLength(MAX_PRICES)), []),
    /** The oldest first. */
    changes: z.catch(z.array(watchChangeSchema).check(z.maxLength(MAX_CHANGES)), []),
    /** Epoch milliseconds of the next check. */
    dueAt: momentSchema,
    /** The last check has failed; absent after one that has not. */
    trouble: z.exactOptional(
      z.object({ failure: failureSchema, since: momentSchema, count: count }),
    ),
  }),
);
export type Watch = z.infer<typeof watchSchema>;

/** @param key `offerKey` */
export function watchIdOf(key: string, service: ServiceId): string {
  return `${service} ${key}`;
}

/** The picture that a service without details is asked by. */
export const watchPictureSchema = z.lazy(() =>
  z.pick(providedPictureSchema, { mime: true, base64: true }),
);
export type WatchPicture = z.infer<typeof watchPictureSchema>;

/** A watch in a file. */
export const keptWatchSchema = z.lazy(() =>
  z.object({ watch: watchSchema, picture: z.exactOptional(watchPictureSchema) }),
);
export type KeptWatch = z.infer<typeof keptWatchSchema>;

const pauseSchema = z.lazy(() =>
  z.object({
    /** Epoch milliseconds: no check before it. */
    until: momentSchema,
    failure: failureSchema,
    /** Failures in succession. */
    count,
  }),
);
/** A service is not asked for a while. */
export type WatchPause = z.infer<typeof pauseSchema>;

/** What other parts of the extension see of the watches: written with each change of them. */
export const watchSummarySchema = z.lazy(() =>
  z.object({
    /** Counts the writes, so that pages notice each. */
    revision: z.catch(count, 0),
    unread: z.catch(count, 0),
    /** `offerKey` of watched offers. */
    keys: z.catch(z.array(z.string()), []),
    /** By service. */
    paused: z.catch(z.record(z.string(), pauseSchema), {}),
  }),
);
export type WatchSummary = z.infer<typeof watchSummarySchema>;
export const NO_WATCHES: WatchSummary = { revision: 0, unread: 0, keys: [], paused: {} };
