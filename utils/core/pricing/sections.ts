import type { ComparedOffer, OfferGroup } from '../model/compared-offer';
import { type Spread, spreadOf } from './compare-offers';
import { withoutAvoided } from '../sellers/recognise';
import { listRows, type ListRow } from './list-rows';

/** `all`: nothing is certain to be the searched product, so the list has one section. */
export type SectionId = 'same' | 'similar' | 'all';

/** Words that most titles of a section say, in small letters. */
export type SharedWords = Readonly<Partial<Record<SectionId, ReadonlySet<string>>>>;

export interface OfferSection extends Spread {
  id: SectionId;
  rows: readonly ListRow[];
  /** Shown offers, those in folded rows included. */
  offers: number;
}

/** Keys of offers from the top, and those among them that are the searched product. */
export interface SectionedOrder {
  keys: readonly string[];
  same: ReadonlySet<string>;
}

/** Puts the offers of the searched product first; within both sections the order stays. */
export function sectionedOrder(
  ranked: readonly ComparedOffer[],
  sameGroup: string | undefined,
): SectionedOrder {
  const isSame = ({ group }: ComparedOffer) => group === sameGroup;
  const same = ranked.filter(isSame);
  const others = ranked.filter((offer) => !isSame(offer));
  return {
    keys: [...same, ...others].map(({ key }) => key),
    same: new Set(same.map(({ key }) => key)),
  };
}

interface Shown {
  order: SectionedOrder;
  /** Ids of unfolded groups. */
  open: ReadonlySet<string>;
  /** Keys of the offers that had a row so far, in the order in which they got it. */
  seen: ReadonlySet<string>;
  /** Keys of offers of avoided sellers, which count for no price as long as there are others. */
  avoided?: ReadonlySet<string> | undefined;
}

/**
 * The list in sections: the searched product, ungrouped, then everything else by product. What gets
 * a row only now stands below the rows that were seen.
 * @param offers those that pass the filters
 */
export function sectionsOf(
  offers: readonly ComparedOffer[],
  groups: readonly OfferGroup[],
  { order: { keys, same }, open, seen, avoided = new Set() }: Shown,
): OfferSection[] {
  const byKey = new Map(offers.map((offer) => [offer.key, offer]));
  const placed = [...seen, ...keys.filter((key) => !seen.has(key))];
  const shown = placed.flatMap((key) => byKey.get(key) ?? []);
  const isSame = ({ key }: ComparedOffer) => same.has(key);
  const sames = shown.filter(isSame);
  const others = shown.filter((offer) => !isSame(offer));
  const flat = new Set(sames.map(({ group }) => group));
  const section = (id: SectionId, members: readonly ComparedOffer[]): OfferSection => ({
    id,
    rows: listRows(members, groups, { flat, open, seen }),
    offers: members.length,
    ...spreadOf(
      withoutAvoided(
        members.filter(({ mark }) => !mark),
        { avoided },
      ),
    ),
  });
  if (sames.length === 0) return [section('all', others)];
  return [section('same', sames), ...(others.length > 0 ? [section('similar', others)] : [])];
}

/** Rows in one section, for a list without a searched product. */
export function oneSection(rows: readonly ListRow[]): OfferSection[] {
  const offers = rows.map(({ offer }) => offer);
  return [{ id: 'all', rows, offers: offers.length, ...spreadOf(offers) }];
}

export function rowsOf(sections: readonly OfferSection[]): ListRow[] {
  return sections.flatMap(({ rows }) => rows);
}
