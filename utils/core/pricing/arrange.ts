/** Which rows stand where: what was shown moves only for a choice of the user. Pure. */
import type { ComparedOffer } from '../model/compared-offer';
import type { Comparison } from './compare-offers';
import type { FilteredOffers } from './filter';
import type { ListRow } from './list-rows';
import {
  type OfferSection,
  rowsOf,
  sectionedOrder,
  type SectionedOrder,
  sectionsOf,
} from './sections';

/** The list as it is to be shown. */
export interface Arranged {
  sections: readonly OfferSection[];
  /** Rows in display order. */
  rows: readonly ListRow[];
  /** How many rows would move if they were sorted now. */
  moved: number;
  /** How many offers are left out by the filters. */
  hidden: number;
  /** Undefined where no row has a place to keep. */
  shown: ShownRows | undefined;
}

/** What was shown under one choice. */
interface ShownRows {
  choice: string;
  /** Places, also of offers that a filter has left out since. */
  order: SectionedOrder;
  /** Keys of offers that had a row of their own, in the order in which they got it. */
  seen: ReadonlySet<string>;
}

export interface Arrangement extends Pick<Comparison, 'offers' | 'groups'> {
  passing: FilteredOffers;
  rank: (offers: readonly ComparedOffer[]) => readonly ComparedOffer[];
  /** Id of the searched product's group. */
  same: string | undefined;
  /** Ids of unfolded groups. */
  open: ReadonlySet<string>;
  /** Keys of offers of avoided sellers. */
  avoided: ReadonlySet<string>;
  /** Another one where the user has chosen another order, or searched anew: all rows are sorted. */
  choice: string;
}

const NONE: ReadonlySet<string> = new Set();

/** @param previous what is on screen; undefined where rows may take any place */
export function arrange(previous: Arranged | undefined, wanted: Arrangement): Arranged {
  const { offers, groups, passing, same, open, avoided, choice } = wanted;
  const before = previous?.shown?.choice === choice ? previous.shown : undefined;
  const passes = new Set(passing.offers);
  // One that was seen stays until the rows are sorted again.
  const kept = offers.filter((offer) => !passes.has(offer) && before?.seen.has(offer.key));
  const filtered = [...passing.offers, ...kept];
  const known = new Set(before?.order.keys);
  const isBelow = ({ key, group }: ComparedOffer) => open.has(group) && !known.has(key);
  // A late offer below the unfolded row of its product would push the others down: it counts as seen, at the end.
  const seen = before
    ? new Set([...before.seen, ...filtered.filter(isBelow).map(({ key }) => key)])
    : NONE;
  const fresh = sectionedOrder(wanted.rank(filtered), same);
  const order = before ? withArrivals(before.order, fresh) : fresh;
  const sections = sectionsOf(filtered, groups, { order, open, seen, avoided });
  const rows = rowsOf(sections);
  return {
    sections,
    rows,
    moved: movesBetween(order, fresh) + kept.length + rows.filter(({ isKept }) => isKept).length,
    hidden: offers.length - filtered.length,
    shown: rows.length === 0 ? undefined : { choice, ...remember(before, order, rows) },
  };
}

/** Rows that are present keep their place and section; others come at the end of the list, whatever they are of. */
function withArrivals(before: SectionedOrder, fresh: SectionedOrder): SectionedOrder {
  const arrived = new Set(fresh.keys);
  const present = before.keys.filter((key) => arrived.delete(key));
  if (present.length === 0) return fresh;
  const areAllSame = present.every((key) => before.same.has(key));
  const isSame = (key: string) =>
    arrived.has(key) ? areAllSame && fresh.same.has(key) : before.same.has(key);
  const all = [...present, ...arrived];
  const same = all.filter(isSame);
  return { keys: [...same, ...all.filter((key) => !isSame(key))], same: new Set(same) };
}

function movesBetween(shown: SectionedOrder, fresh: SectionedOrder): number {
  return shown.keys.filter(
    (key, index) => fresh.keys[index] !== key || fresh.same.has(key) !== shown.same.has(key),
  ).length;
}

/** Rows that arrive later stay where they first appeared. */
function remember(
  before: ShownRows | undefined,
  order: SectionedOrder,
  rows: readonly ListRow[],
): Omit<ShownRows, 'choice'> {
  const own = rows.flatMap(({ isMember, offer }) => (isMember ? [] : [offer.key]));
  const seen = new Set([...(before?.seen ?? []), ...own]);
  if (!before) return { order, seen };
  const keys = [...new Set([...before.order.keys, ...order.keys])];
  return { order: { keys, same: new Set([...before.order.same, ...order.same]) }, seen };
}
