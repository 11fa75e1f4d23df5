/** Schemas of what only the storage knows; all others are the model's. */
import * as z from 'zod/mini';
import { accountsSchema, type Accounts } from '../model/settings';
import { sessionRowSchema } from '../model/history';
import { parseAs } from '../parse';

/** What can be read of a stored list; the rest is dropped. */
export function readableList<T>(item: z.ZodMiniType<T>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((stored) =>
      stored.map((one) => parseAs(item, one)).filter((one): one is T & {} => one !== undefined),
    ),
  );
}

export const NO_ACCOUNTS: Accounts = { 'open-platform': {}, ak: {}, onebound: {}, tmapi: {} };

/** The choice lies beside the secrets, and outlives them: a restart does not undo it. */
const knownAccountsSchema = z.object({
  ...accountsSchema.shape,
  /** They are in memory and nowhere else. */
  untilClosed: z.catch(z.optional(z.boolean()), undefined),
});

export interface StoredAccounts extends Accounts {
  untilClosed?: boolean | undefined;
}

/** Accounts that only a newer version knows stay, and move, with the others. */
export const storedAccountsSchema = z.pipe(
  z.unknown().check(z.refine((stored) => typeof stored === 'object' && stored !== null)),
  z.transform((stored): StoredAccounts => ({
    ...(typeof stored === 'object' && stored),
    ...NO_ACCOUNTS,
    ...parseAs(knownAccountsSchema, stored),
  })),
);

const limit = z.catch(z.optional(z.int().check(z.minimum(0))), undefined);
/** By service. */
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
  /** `offerKey` of two offers, in the order of text. */
  pair: z.tuple([z.string(), z.string()]),
  isJoined: z.boolean(),
});
/** One pair that the user has joined or kept apart. */
export type GroupEdit = z.infer<typeof groupEditSchema>;
/** The newest last. */
export const groupEditsSchema = readableList(groupEditSchema);

/** `offerKey` of offers, the latest last. */
export const clearedSchema = readableList(z.string().check(z.maxLength(100)));

/** Version 1. */
export const storedRowSchema = z.object({ v: z.literal(1), row: sessionRowSchema });

export const removedSchema = z.object({
  /** Of searches. */
  ids: z.catch(z.array(z.string()), []),
  /** Epoch milliseconds: everything from before was removed. */
  before: z.catch(z.number(), 0),
  /** The search that stays all the same. */
  but: z.exactOptional(z.catch(z.string(), '')),
});

export const batchRefSchema = z.object({ area: z.enum(['local', 'session']), id: z.string() });
/** Where a batch is stored. */
export type BatchRef = z.infer<typeof batchRefSchema>;

/** A data URL: nothing else than a picture that was made here. */
export const thumbnailSchema = z.string().check(z.startsWith('data:image/'));

export const storedAnswerSchema = z.object({
  /** Epoch milliseconds at which the service answered. */
  at: z.number(),
  /** JSON: parsed by whoever knows its shape. */
  answer: z.string(),
});
