/** Schemas that only the storage uses; all others are in the model. */
import * as z from 'zod/mini';
import { VECTOR_LENGTH } from '../../core/likeness/compare';
import { momentSchema } from '../../core/model/fields';
import { accountsSchema, type Accounts } from '../../core/model/accounts';
import { parseAs, readableList } from '../../core/parse';

export const NO_ACCOUNTS: Accounts = z.parse(accountsSchema, {});

/** `untilClosed` is stored with the secrets but kept after they are erased, so that it survives a restart. */
const knownAccountsSchema = z.object({
  ...accountsSchema.shape,
  /** True where the keys are only in memory. */
  untilClosed: z.catch(z.optional(z.boolean()), undefined),
});

export type StoredAccounts = Accounts & { untilClosed?: boolean | undefined };

/** Accounts known only to a newer version are kept and moved with the others. */
export const storedAccountsSchema = z.pipe(
  z.unknown().check(z.refine((stored) => typeof stored === 'object' && stored !== null)),
  z.transform((stored): StoredAccounts => ({
    ...(typeof stored === 'object' && stored),
    ...NO_ACCOUNTS,
    ...parseAs(knownAccountsSchema, stored),
  })),
);

const limit = z.catch(z.optional(z.int().check(z.minimum(0))), undefined);
/** Limits by service. */
export const callLimitsSchema = z.record(
  z.string(),
  z.catch(z.object({ price: limit, perDay: limit, perMonth: limit }), {}),
);

const count = z.int().check(z.minimum(0));
/** Calls by service and local day. */
export const meterSchema = z.record(
  z.string(),
  z.catch(z.record(z.string(), z.catch(count, 0)), {}),
);

const groupEditSchema = z.object({
  /** `offerKey` of two offers, in text order. */
  pair: z.tuple([z.string(), z.string()]),
  isJoined: z.boolean(),
});
/** One pair that the user joined or split. */
export type GroupEdit = z.infer<typeof groupEditSchema>;
/** Pairs, the newest last. */
export const groupEditsSchema = readableList(groupEditSchema);

/** `offerKey` of offers, the latest last. */
export const clearedSchema = readableList(z.string().check(z.maxLength(100)));

export const removedSchema = z.object({
  /** Ids of searches. */
  ids: z.catch(z.array(z.string()), []),
  /** Epoch milliseconds; everything older was removed. */
  before: z.catch(z.number(), 0),
  /** Id of the search that is exempt from `before`. */
  but: z.exactOptional(z.catch(z.string(), '')),
});

export const batchRefSchema = z.object({
  area: z.enum(['local', 'session']),
  id: z.string(),
  /** Pictures and offers are in the database of lists. */
  isList: z.optional(z.boolean()),
});
/** Where a batch is stored. */
export type BatchRef = z.infer<typeof batchRefSchema>;

export const regionRequestSchema = z.strictObject({ id: z.string(), tabId: z.number() });
/** A region that the user was asked to draw on a page. */
export type RegionRequest = z.infer<typeof regionRequestSchema>;

/** Thumbnails are data URLs, because the extension makes them. */
export const thumbnailSchema = z.string().check(z.startsWith('data:image/'));

export const storedAnswerSchema = z.object({
  /** Epoch milliseconds at which the service answered. */
  at: z.number(),
  /** JSON, parsed by the reader. */
  answer: z.string(),
});

const vectorSchema = z
  .custom<Int8Array<ArrayBuffer>>((value) => value instanceof Int8Array)
  .check(z.refine(({ length }) => length === VECTOR_LENGTH));

/** Vector of one picture, and when it was seen (epoch milliseconds). */
export const storedVectorSchema = z.object({ at: z.number(), vector: vectorSchema });

/** Vectors of the picture of a search in the history. */
export const searchedVectorSchema = z.object({
  /** Epoch milliseconds of the search. */
  at: momentSchema,
  /** Checksum of the model that has made the vector. */
  model: z.string(),
  vector: vectorSchema,
  /** Vector of its thumbnail. */
  small: z.exactOptional(vectorSchema),
});
