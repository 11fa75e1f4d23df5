/** What the user has set of costs, and what is remembered of one product for the next. */
import * as v from 'valibot';
import { CATEGORIES, type CategoryId } from './categories';
import { MODES, type Mode, type Way } from './cost-inputs';
import { DESTINATIONS, type DestinationId } from './destinations';
import { PLATFORMS, type PlatformId } from './platforms';
import { PROFILES, type ProfileId } from './profiles';

/** Products of so many kinds and sites are remembered; the oldest go first. */
const MOST_REMEMBERED = 200;

/** Share of the net price that is aimed at where nobody said so. */
export const TARGET_MARGIN = 0.3;
export const MOST_TARGET_MARGIN = 0.95;

/** An absent field where the stored one cannot be read. */
const optional = <T extends v.GenericSchema>(schema: T) =>
  v.fallback(v.optional(schema), undefined);
const keyOf = <K extends string>(table: Record<K, unknown>) =>
  v.custom<K>((key) => typeof key === 'string' && Object.hasOwn(table, key));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const pieces = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
/** What can be read of a list, in its order. */
const readable = <T extends v.GenericSchema>(item: T) =>
  v.fallback(
    v.pipe(
      v.array(v.fallback(v.nullable(item), null)),
      v.transform((items) => items.filter((entry) => entry !== null)),
    ),
    [],
  );
/** What can be read of a table. */
const table = <T extends v.GenericSchema>(value: T) =>
  v.fallback(
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((entries) =>
        Object.fromEntries(
          Object.entries(entries).flatMap(([key, entry]): [string, v.InferOutput<T>][] =>
            v.is(value, entry) ? [[key, entry]] : [],
          ),
        ),
      ),
    ),
    {},
  );

const rememberedSchema = v.object({
  host: v.string(),
  category: keyOf<CategoryId>(CATEGORIES),
  /** Kilograms of a piece. */
  weight: optional(amount),
  quantity: optional(pieces),
});
export type Remembered = v.InferOutput<typeof rememberedSchema>;

export const userCostsSchema = v.object({
  /** Absent until the user has chosen. */
  profile: optional(keyOf<ProfileId>(PROFILES)),
  /** Absent: as the profile says. */
  mode: optional(v.picklist(MODES)),
  quantity: optional(pieces),
  /** Absent: by the region of the browser's language. */
  destination: optional(keyOf<DestinationId>(DESTINATIONS)),
  /** Absent: where the page sells, else where most do. */
  platform: optional(keyOf<PlatformId>(PLATFORMS)),
  /** How stock travels. */
  way: optional(v.picklist(['sea', 'air'] satisfies Way[])),
  targetMargin: optional(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_TARGET_MARGIN))),
  /** By `scopedKey`: in the unit and currency of the estimate that it replaces. */
  yours: table(v.strictObject({ value: amount, date: v.pipe(v.string(), v.isoDate()) })),
  switches: table(v.boolean()),
  /** The newest last. */
  remembered: readable(rememberedSchema),
});
export type UserCosts = v.InferOutput<typeof userCostsSchema>;

export const NO_USER_COSTS: UserCosts = { yours: {}, switches: {}, remembered: [] };

/** Which costs are meant. */
export interface Route {
  destination: DestinationId;
  mode: Mode;
  way: Way;
  platform: PlatformId;
}

/** A value of the user's in place of an estimate; undefined: the estimate again. */
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

/** Keeps what the user said of one product for the next of its kind on the same site. */
export function remember(costs: UserCosts, product: Remembered): UserCosts {
  const isOther = ({ host, category }: Remembered) =>
    host !== product.host || category !== product.category;
  const before = costs.remembered.find((entry) => !isOther(entry));
  const others = costs.remembered.filter(isOther);
  return {
    ...costs,
    remembered: [...others, { ...before, ...product }].slice(-MOST_REMEMBERED),
  };
}

/** What is known of a product before anybody has said anything of it. */
export function recall(
  { remembered }: UserCosts,
  host: string | undefined,
  category: CategoryId,
): Remembered | undefined {
  return remembered.find((entry) => entry.host === host && entry.category === category);
}
