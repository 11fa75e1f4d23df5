/** The user's cost settings, and remembered values of products. */
import * as z from 'zod/mini';
import { parseAs } from '../model/parse';
import { MODES, type Mode, type Transport } from '../model/mode';
import {
  CATEGORY_IDS,
  type CategoryId,
  DESTINATION_IDS,
  type DestinationId,
  PLATFORM_IDS,
  type PlatformId,
} from './ids';
import { PROFILES, type ProfileId } from '../model/profiles';

/** Remembered combinations of category and site; the oldest are dropped. */
const MAX_REMEMBERED = 200;

/** Default target margin: share of the net price. */
export const TARGET_MARGIN = 0.3;
export const MAX_TARGET_MARGIN = 0.95;

/** An unreadable field is dropped. */
const optional = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
const keyOf = <K extends string>(table: Record<K, unknown>) =>
  z.custom<K>((key) => typeof key === 'string' && Object.hasOwn(table, key));
const amount = z.number().check(z.minimum(0));
const pieces = z.int().check(z.minimum(1), z.maximum(1_000_000));
/** Unreadable entries are dropped. */
const table = <T>(value: z.ZodMiniType<T>) =>
  z.catch(
    z.pipe(
      z.record(z.string(), z.unknown()),
      z.transform((entries) =>
        Object.fromEntries(
          Object.entries(entries).flatMap(([key, entry]): [string, T][] => {
            const read = parseAs(value, entry);
            return read === undefined ? [] : [[key, read]];
          }),
        ),
      ),
    ),
    {},
  );

const rememberedSchema = z.lazy(() =>
  z.object({
    host: z.string(),
    category: z.enum(CATEGORY_IDS),
    /** Kilograms of a piece. */
    weight: optional(amount),
    quantity: optional(pieces),
  }),
);
export type Remembered = z.infer<typeof rememberedSchema>;
/** Unreadable entries are dropped; the order is kept. */
const rememberedListSchema = z.lazy(() =>
  z.pipe(
    z.array(z.catch(z.nullable(rememberedSchema), null)),
    z.transform((entries) => entries.filter((entry) => entry !== null)),
  ),
);

export const userCostsSchema = z.lazy(() =>
  z.object({
    /** Absent until chosen. */
    profile: optional(keyOf<ProfileId>(PROFILES)),
    /** Absent: by the profile. */
    mode: optional(z.enum(MODES)),
    quantity: optional(pieces),
    /** Absent: by the browser's language. */
    destination: optional(z.enum(DESTINATION_IDS)),
    /** Absent: by the page's host. */
    platform: optional(z.enum(PLATFORM_IDS)),
    /** Transport in stock mode. */
    way: optional(z.enum(['sea', 'air'] satisfies Transport[])),
    targetMargin: optional(z.number().check(z.minimum(0), z.maximum(MAX_TARGET_MARGIN))),
    /** Values by `scopedKey`, in the unit and currency of the preset that each replaces. */
    yours: table(z.strictObject({ value: amount, date: z.iso.date() })),
    switches: table(z.boolean()),
    /** The newest last. */
    remembered: z.catch(rememberedListSchema, []),
  }),
);
export type UserCosts = z.infer<typeof userCostsSchema>;

export const NO_USER_COSTS: UserCosts = { yours: {}, switches: {}, remembered: [] };

/** The combination that selects presets. */
export interface Route {
  destination: DestinationId;
  mode: Mode;
  way: Transport;
  platform: PlatformId;
}

/** Sets a value of the user's; undefined restores the preset. */
export function withYours(
  costs: UserCosts,
  key: string,
  yours: { value: number; date: string } | undefined,
): UserCosts {
  const { [key]: _before, ...others } = costs.yours;
  return { ...costs, yours: yours ? { ...others, [key]: yours } : others };
}

export function withSwitch(costs: UserCosts, key: string, isOn: boolean): UserCosts {
  return { ...costs, switches: { ...costs.switches, [key]: isOn } };
}

/** Remembers values of a product for the next of its category on the same site. */
export function remember(costs: UserCosts, product: Remembered): UserCosts {
  const isOther = ({ host, category }: Remembered) =>
    host !== product.host || category !== product.category;
  const before = costs.remembered.find((entry) => !isOther(entry));
  const others = costs.remembered.filter(isOther);
  return {
    ...costs,
    remembered: [...others, { ...before, ...product }].slice(-MAX_REMEMBERED),
  };
}

/** Remembered values of a category on a site. */
export function recall(
  { remembered }: UserCosts,
  host: string | undefined,
  category: CategoryId,
): Remembered | undefined {
  return remembered.find((entry) => entry.host === host && entry.category === category);
}
