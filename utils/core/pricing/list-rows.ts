import type { ComparedOffer, OfferGroup } from '../model/compared-offer';

/** One row of the list. */
export interface ListRow {
  offer: ComparedOffer;
  /**
   * Group of its product, if it has several offers; absent for rows below an expanded first one.
   */
  group?: OfferGroup;
  /** Whether the group is expanded; absent if it cannot be. */
  isOpen?: boolean;
  /** The row belongs to the group of the row above. */
  isMember: boolean;
  /** The row would be folded, but had this place before that was known. */
  isKept?: boolean;
}

export interface Folding {
  /** Ids of groups that are shown ungrouped. */
  flat: ReadonlySet<string>;
  /** Ids of expanded groups. */
  open: ReadonlySet<string>;
  /** Keys of offers that had a row of their own, and keep it whatever is learnt of their group. */
  seen: ReadonlySet<string>;
}

/**
 * One row per product: its first offer, and below it the others if the group is expanded. Marked
 * offers keep rows of their own, as they are never hidden.
 * @param ranked offers in the order of display
 */
export function listRows(
  ranked: readonly ComparedOffer[],
  groups: readonly OfferGroup[],
  { flat, open, seen }: Folding,
): ListRow[] {
  const several = new Map(groups.filter(({ keys }) => keys.length > 1).map((one) => [one.id, one]));
  const isFolded = ({ group, mark }: ComparedOffer) =>
    several.has(group) && !flat.has(group) && mark === undefined;
  const folded = new Map<string, ComparedOffer[]>();
  for (const offer of ranked.filter(isFolded)) {
    folded.set(offer.group, [...(folded.get(offer.group) ?? []), offer]);
  }
  return ranked.flatMap((offer): ListRow[] => {
    const group = several.get(offer.group);
    if (!group) return [{ offer, isMember: false }];
    if (!isFolded(offer)) return [{ offer, group, isMember: false }];
    const [first, ...rest] = folded.get(offer.group) ?? [];
    if (offer !== first) {
      return seen.has(offer.key) ? [{ offer, group, isMember: false, isKept: true }] : [];
    }
    const others = rest.filter(({ key }) => !seen.has(key));
    if (others.length === 0) return [{ offer, group, isMember: false }];
    const isOpen = open.has(group.id);
    const firstRow: ListRow = { offer, group, isOpen, isMember: false };
    return isOpen
      ? [firstRow, ...others.map((other) => ({ offer: other, isMember: true }))]
      : [firstRow];
  });
}
