import type { ComparedOffer, OfferGroup } from '../model/compared-offer';

/** One row of the list: an offer, and what it stands for. */
export interface ListRow {
  offer: ComparedOffer;
  /** Of its product, where others have it too; absent under an unfolded first one. */
  group?: OfferGroup;
  /** Absent where the group cannot be unfolded: its offers stand on their own. */
  isOpen?: boolean;
  /** It belongs to the row above it. */
  isMember: boolean;
}

export interface Folding {
  /** Ids of groups whose offers stand where they rank. */
  flat: ReadonlySet<string>;
  /** Ids of groups that are unfolded. */
  open: ReadonlySet<string>;
}

/**
 * A ranked list with one row for each product: its first offer, and below it the others once it is
 * unfolded. What is marked stays a row of its own, because nothing marked is ever hidden.
 */
export function listRows(
  ranked: readonly ComparedOffer[],
  groups: readonly OfferGroup[],
  { flat, open }: Folding,
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
    const [first, ...others] = folded.get(offer.group) ?? [];
    if (offer !== first) return [];
    if (others.length === 0) return [{ offer, group, isMember: false }];
    const isOpen = open.has(group.id);
    const head: ListRow = { offer, group, isOpen, isMember: false };
    return isOpen ? [head, ...others.map((other) => ({ offer: other, isMember: true }))] : [head];
  });
}
