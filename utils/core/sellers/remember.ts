/** Changes of the list of remembered sellers. Pure: the list comes in, another one goes out. */
import {
  MAX_KEPT_NOTE,
  MAX_PROOFS,
  MAX_SELLER_NOTE,
  type Opinion,
  type RememberedSeller,
} from '../model/remembered-seller';
import {
  areCompatible,
  areOneSeller,
  haveOneName,
  type SellerIdentity,
  sellerOf,
  type Sold,
} from './identity';

/** The latest last. */
export type Sellers = readonly RememberedSeller[];

/** What the user says of the seller; null takes it back. */
export interface SellerChange {
  opinion?: Opinion | null;
  /** An empty text is none. */
  note?: string;
}

export interface SellerTarget {
  who: SellerIdentity;
  /** The remembered seller that was shown at the offer. */
  shown?: RememberedSeller | undefined;
}

/**
 * Remembers what the user says; a seller of whom nothing is said any more is forgotten. The same list
 * where nothing changes.
 * @param at epoch milliseconds
 */
export function rememberSeller(
  sellers: Sellers,
  target: SellerTarget,
  change: SellerChange,
  at: number,
): Sellers {
  const known = find(sellers, target);
  const opinion = change.opinion === undefined ? known?.opinion : (change.opinion ?? undefined);
  const note = change.note === undefined ? known?.note : typedNote(change.note, known?.note);
  if (opinion === known?.opinion && note === known?.note) return sellers;
  const others = sellers.filter((seller) => seller !== known);
  if (opinion === undefined && note === undefined) return others;
  const { opinion: _, note: _1, ...rest } = known ?? newSeller(target.who);
  const seller = known && !isProof(known, target.who) ? rest : withProof(rest, target.who);
  return [
    ...others,
    { ...seller, at, ...(opinion && { opinion }), ...(note !== undefined && { note }) },
  ];
}

/** A note that an import has made longer can be shortened, and grows no more. */
function typedNote(text: string, before = ''): string | undefined {
  return text.trim().slice(0, Math.max(MAX_SELLER_NOTE, before.length)) || undefined;
}

function newSeller({ market, name }: SellerIdentity): RememberedSeller {
  return {
    at: 0,
    ...(market !== undefined && { market }),
    numbers: [],
    ...(name !== undefined && { name }),
    offers: [],
  };
}

/** The stored seller that is meant: another window may have changed it meanwhile. */
function find(sellers: Sellers, { who, shown }: SellerTarget): RememberedSeller | undefined {
  const { market, number, name } = who;
  const inMarket = sellers.filter((seller) => seller.market === market);
  return (
    (number === undefined ? undefined : inMarket.find(({ numbers }) => numbers.includes(number))) ??
    (shown && inMarket.find((seller) => areOneSeller(seller, shown))) ??
    inMarket.find((seller) => isOffered(seller, who)) ??
    (number === undefined
      ? inMarket.find(({ numbers, name: other }) => numbers.length === 0 && other === name)
      : undefined)
  );
}

function isOffered(seller: RememberedSeller, who: SellerIdentity): boolean {
  const numbers = who.number === undefined ? [] : [who.number];
  return (
    seller.offers.includes(who.offer) &&
    areCompatible(seller.numbers, numbers) &&
    haveOneName(seller, who)
  );
}

/** The offer is surely the seller's: recognised by a name alone it may be another one's. */
function isProof(seller: RememberedSeller, who: SellerIdentity): boolean {
  if (who.number !== undefined && seller.numbers.includes(who.number)) return true;
  return isOffered(seller, who) || (seller.numbers.length === 0 && who.number === undefined);
}

function withProof(
  seller: Omit<RememberedSeller, 'opinion' | 'note'>,
  { number, name, offer }: SellerIdentity,
) {
  return {
    ...seller,
    ...(name !== undefined && { name }),
    numbers: joined(number === undefined ? [] : [number], seller.numbers),
    offers: joined([offer], seller.offers),
  };
}

const joined = (ones: readonly string[], others: readonly string[]): string[] =>
  [...new Set([...ones, ...others])].slice(0, MAX_PROOFS);

/**
 * Gives remembered sellers the numbers that offers have got since, as with their details. The same list
 * where there is nothing to learn.
 */
export function learnNumbers(sellers: Sellers, offers: readonly Sold[]): Sellers {
  const proven = new Set(sellers.flatMap((seller) => seller.offers));
  let learned = sellers;
  for (const offer of proven.size === 0 ? [] : offers) {
    const who = sellerOf(offer);
    if (who?.number === undefined || !proven.has(who.offer)) continue;
    learned = withNumber(learned, who, who.number);
  }
  return learned;
}

function withNumber(sellers: Sellers, who: SellerIdentity, number: string): Sellers {
  const offered = sellers.find((seller) => seller.market === who.market && isOffered(seller, who));
  if (!offered || offered.numbers.includes(number) || offered.numbers.length >= MAX_PROOFS) {
    return sellers;
  }
  const owner = sellers.find(
    (seller) => seller.market === who.market && seller.numbers.includes(number),
  );
  const changed = owner
    ? mergeSellers(owner, offered)
    : { ...offered, numbers: [...offered.numbers, number] };
  if (!changed) return sellers;
  return sellers.flatMap((seller) => {
    if (seller === owner) return [];
    return seller === offered ? [changed] : [seller];
  });
}

/**
 * Two records of one seller as one: the newer opinion, and both notes where they differ. Undefined where
 * the notes are longer together than what is kept: nothing of them is cut.
 */
export function mergeSellers(
  one: RememberedSeller,
  other: RememberedSeller,
): RememberedSeller | undefined {
  const [newer, older] = isNewer(one, other) ? [one, other] : [other, one];
  const note = mergeNotes(newer.note, older.note);
  const opinion = newer.opinion ?? older.opinion;
  const name = newer.name ?? older.name;
  if (note !== undefined && note.length > MAX_KEPT_NOTE) return undefined;
  return {
    at: newer.at,
    ...(newer.market !== undefined && { market: newer.market }),
    numbers: joined(newer.numbers, older.numbers),
    ...(name !== undefined && { name }),
    offers: joined(newer.offers, older.offers),
    ...(opinion && { opinion }),
    ...(note !== undefined && { note }),
  };
}

/** One order for both, also at the same moment: it does not matter which is merged into which. */
function isNewer(one: RememberedSeller, other: RememberedSeller): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return JSON.stringify(one) >= JSON.stringify(other);
}

function mergeNotes(newer: string | undefined, older: string | undefined): string | undefined {
  if (newer === undefined || older === undefined) return newer ?? older;
  if (hasLines(newer, older)) return newer;
  return hasLines(older, newer) ? older : `${newer}\n${older}`;
}

/** Whole lines are compared: a part of a word says something else. */
function hasLines(text: string, lines: string): boolean {
  return `\n${text}\n`.includes(`\n${lines}\n`);
}

/** What came of the sellers of a file. */
export interface MergedSellers {
  sellers: Sellers;
  added: number;
  /** Remembered here as well, and changed by the file. */
  merged: number;
  known: number;
  leftOut: number;
}

/**
 * Adds the sellers of a file, as long as there is room. Those that are here as well are merged. A file of ours
 * has at most `max`: what a longer one has beyond is left out, as each is compared with all.
 */
export function mergeLists(sellers: Sellers, imported: Sellers, max: number): MergedSellers {
  const list = [...sellers];
  const counts = { added: 0, merged: 0, known: 0, leftOut: Math.max(0, imported.length - max) };
  for (const seller of imported.slice(0, max)) {
    const place = list.findIndex((one) => areOneSeller(one, seller));
    const before = list[place];
    // A file cannot make one seller of two that are remembered here.
    const others = list.filter((one) => one !== before && one.market === seller.market);
    const isTaken = (number: string) => others.some(({ numbers }) => numbers.includes(number));
    const own = {
      ...seller,
      numbers: fitting(
        seller.numbers.filter((number) => !isTaken(number)),
        before?.numbers,
      ),
      offers: fitting(seller.offers, before?.offers),
    };
    if (!before) {
      if (list.length >= max) counts.leftOut += 1;
      else {
        list.unshift(own); // the latest of the user's own stays last
        counts.added += 1;
      }
      continue;
    }
    const merged = mergeSellers(before, own);
    if (!merged) counts.leftOut += 1;
    else if (JSON.stringify(merged) === JSON.stringify(mergeSellers(before, before)))
      counts.known += 1;
    else {
      list[place] = merged;
      counts.merged += 1;
    }
  }
  return { sellers: list, ...counts };
}

/** Entries of a file as far as there is room: none by which a seller is recognised here makes way. */
function fitting(ones: readonly string[], kept: readonly string[] = []): string[] {
  const known = new Set(kept);
  const added = new Set(ones.filter((one) => !known.has(one)).slice(0, MAX_PROOFS - kept.length));
  return ones.filter((one) => known.has(one) || added.has(one));
}
