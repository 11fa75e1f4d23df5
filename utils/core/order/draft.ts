/** What the user entered of an order, and what it changes of its items. Pure. */
import type { DraftItem, OrderDraft } from '../model/order-draft';
import type { OrderItem, OrderLine, OrderedItem } from './items';
import type { Sku } from '../pricing/unit-price';

export type DraftChange = (draft: OrderDraft) => OrderDraft;
type SkuUnits = DraftItem['skus'][number];

/** Names to remember SKUs by, in their order. One that is not its own has its number after it, on a line. */
export function skuNames(skus: readonly Sku[] = []): string[] {
  const counts = new Map<string, number>();
  return skus.map(({ name = '' }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}\n${count}`;
  });
}

export function draftOf({ items }: OrderDraft, key: string): DraftItem | undefined {
  return items.find((item) => item.key === key);
}

/**
 * Quantity in place of quantities by SKU, for an offer that has no SKUs that are known.
 * @param units undefined: as pinned
 */
export function withUnits(key: string, units: number | undefined): DraftChange {
  return changeItem(key, (item) => ({ ...item, units, skus: [] }));
}

/**
 * @param units undefined: nothing of it is entered
 * @param shown quantities that apply as long as none is entered: they stay what they are
 */
export function withSkuUnits(
  key: string,
  { name, units }: { name: string; units: number | undefined },
  shown: readonly SkuUnits[] = [],
): DraftChange {
  return changeItem(key, (item) => {
    const before = item.skus.length > 0 ? item.skus : shown;
    const others = before.filter((sku) => sku.name !== name);
    return { ...item, skus: units === undefined ? others : [...others, { name, units }] };
  });
}

/**
 * What is there already stays.
 * @param keys of the pins that the entries may be about
 */
export function mergeDrafts(
  stored: OrderDraft,
  { items }: OrderDraft,
  keys: ReadonlySet<string>,
): OrderDraft {
  const fresh = items.filter(({ key }) => keys.has(key) && !draftOf(stored, key));
  return { items: [...stored.items, ...fresh] };
}

/** One of which nothing is entered is dropped. */
function changeItem(key: string, change: (item: DraftItem) => DraftItem): DraftChange {
  return (draft) => {
    const { units, skus } = change(draftOf(draft, key) ?? { key, skus: [] });
    const isEmpty = units === undefined && skus.length === 0;
    const changed: DraftItem = {
      key,
      ...(units !== undefined && { units }),
      skus,
    };
    const others = draft.items.filter((item) => item.key !== key);
    return { items: isEmpty ? others : [...others, changed] };
  };
}

/**
 * An item with what the user entered of it. Quantities of SKUs that are not known are of the offer where it has
 * none, else of SKUs that it does not list any more.
 */
export function asDrafted(item: OrderItem, drafted: DraftItem | undefined): OrderItem {
  if (!drafted) return item;
  const { skus } = drafted;
  const names = skuNames(item.compared.offer.skus);
  const unitsOf = new Map(
    skus.flatMap(({ name, units }) => {
      const at = names.indexOf(name);
      return at < 0 ? [] : [[at, units] as const];
    }),
  );
  const unlisted = skus.filter(({ name }) => !names.includes(name));
  const offerUnits = enteredUnits(drafted);
  return {
    ...item,
    ...(names.length > 0 && skus.length > 0
      ? { unitsOf, ...(unlisted.length > 0 && { unlisted }) }
      : offerUnits !== undefined && { offerUnits }),
  };
}

/** Units of the offer as entered, whatever the SKU. */
export function enteredUnits({ skus, units }: DraftItem): number | undefined {
  return skus.length > 0 ? skus.reduce((sum, sku) => sum + sku.units, 0) : units;
}

/** A SKU of an item, and what is ordered of it. */
export interface SkuRow {
  name: string;
  sku: Sku;
  /** Undefined if it has none. */
  line: OrderLine | undefined;
  /** The offer does not list it any more. */
  isUnlisted?: boolean;
}

/** All SKUs of an offer, and those that were entered and are not listed any more. */
export function skuRows({ compared, lines, unitsOf, unlisted = [] }: OrderedItem): SkuRow[] {
  const { skus = [] } = compared.offer;
  const names = skuNames(skus);
  const listed = skus.map((sku, at) => {
    // If two SKUs have one name, lines without an entry belong to the first.
    const isFirst = names[at] === (sku.name ?? '');
    const own = (line: OrderLine) => isFirst && line.sku?.name === sku.name;
    const line = unitsOf ? lines[at] : lines.find((one) => one.sku && own(one));
    return { name: names[at] ?? '', sku, line };
  });
  const others = unlisted.map(({ name }, at) => {
    const line = lines[skus.length + at];
    return { name, sku: line?.sku ?? {}, line, isUnlisted: true };
  });
  return [...listed, ...others];
}
