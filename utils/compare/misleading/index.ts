/** Which offers mislead, by which rule, and what they are judged by. */
import type { Mark, UnitPrice } from '../compared';
import type { FoundOffer } from '../merge';
import { examine, type Examined } from './examine';
import { medianFor, sellersOf, type Median, type Priced } from './medians';
import { majorityOf, paired, pairingOf } from './pairs';
import { RULES, type Facts, type Rule, type Verdict } from './rules';
import { byGroup, usualWords, type IsUsual } from './usual';

export { isPostFree } from './post';

/** An offer as it is judged. */
export interface Judged {
  key: string;
  offer: FoundOffer;
  /** At the user's quantity; see `unitPriceAt`. */
  unitPrice?: UnitPrice | undefined;
  /** Offers of the same product share it. */
  group: string;
  /** Name of the kind that is meant, where the user has said so. */
  sku?: string | undefined;
}

export interface Judgement {
  mark?: Mark;
  notes: Mark[];
  /** Where a rule changed it, or found what else it does not say. */
  unitPrice?: UnitPrice;
  /** Fen a piece: what it was judged by. */
  median?: number;
}

interface Context {
  pageTitle?: string | undefined;
  /** Pieces that the user wants. */
  quantity: number;
  /** Keys of offers of which the user has said that they are no bait. */
  cleared: ReadonlySet<string>;
}

interface Candidate extends Examined {
  key: string;
  offer: FoundOffer;
  group: string;
  seller: string;
  unitPrice: UnitPrice | undefined;
}

/** Where a median is not known yet: the worst price that words could be about. */
const WORST = 0;

/** Judges all offers of a search at once; by key. */
export function judge(offers: readonly Judged[], context: Context): Map<string, Judgement> {
  const candidates = examineAll(offers, context.pageTitle);
  const isUsual = usualWords(candidates, context.pageTitle);
  const sellers = new Map(
    [...byGroup(candidates)].map(([group, members]) => [group, sellersOf(members)]),
  );
  const reasonsOf = (candidate: Candidate, median?: Median) =>
    judgeOne(candidate, { median, context, isUsual, sellers: sellers.get(candidate.group) ?? 0 });
  const isCleared = ({ key }: Candidate) => context.cleared.has(key);

  const suspects = candidates.filter(
    (candidate) => !isCleared(candidate) && isSuspect(candidate, context, isUsual),
  );
  const first = medianWithout(candidates, suspects);
  const marked = candidates.filter(
    (candidate) =>
      !isCleared(candidate) && reasonsOf(candidate, first(candidate)).mark !== undefined,
  );
  const last = medianWithout(candidates, marked);
  return new Map(
    candidates.map((candidate, at) => {
      const median = last(candidate);
      const { mark, notes, corrections } = reasonsOf(candidate, median);
      const unitPrice = withCorrections(candidate.unitPrice, corrections);
      const isChanged = unitPrice !== undefined && unitPrice !== offers[at]?.unitPrice;
      return [
        candidate.key,
        {
          notes,
          ...(mark && !isCleared(candidate) && { mark }),
          ...(isChanged && { unitPrice }),
          ...(median && { median: median.value }),
        },
      ];
    }),
  );
}

function examineAll(offers: readonly Judged[], pageTitle: string | undefined): Candidate[] {
  const examined = offers.map(({ key, offer, group, unitPrice, sku }) => {
    const facts = examine(offer, sku, pageTitle);
    const seller = offer.seller?.id ?? offer.seller?.name ?? key;
    const pairing = pairingOf(offer, facts.words);
    return { ...facts, key, offer, group, seller, unitPrice, pairing };
  });
  const majority = new Map(
    [...byGroup(examined)].map(([group, members]) => [
      group,
      majorityOf(members.map(({ pairing }) => pairing)),
    ]),
  );
  return examined.map(({ pairing, ...candidate }) => ({
    ...candidate,
    unitPrice:
      candidate.unitPrice && paired(candidate.unitPrice, pairing, majority.get(candidate.group)),
  }));
}

/**
 * Some word of it would mark it at a low price. Such offers stay out of the first median, where
 * enough others are left: else three cheap parts would pass for a product of their own.
 */
function isSuspect(candidate: Candidate, context: Context, isUsual: IsUsual): boolean {
  return RULES.some((rule) => {
    const word = wordOf(rule, candidate, isUsual);
    const share = word ? WORST : undefined;
    const facts = { ...factsOf(candidate, context), word, share };
    return (!rule.words || word) && rule.verdict(facts) === 'mark';
  });
}

function medianWithout(candidates: readonly Candidate[], left: readonly Candidate[]) {
  const out = new Set(left.map(({ key }) => key));
  const unmarked = candidates
    .filter(({ key }) => !out.has(key))
    .flatMap((candidate) => toPriced(candidate) ?? []);
  return (candidate: Candidate): Median | undefined => {
    const own = toPriced(candidate);
    return own && medianFor(own, unmarked);
  };
}

function toPriced({ key, group, seller, unitPrice }: Candidate): Priced | undefined {
  if (!unitPrice || unitPrice.perPiece <= 0) return undefined;
  return { key, group, seller, price: unitPrice.perPiece, basis: unitPrice.basis };
}

interface Judging {
  median: Median | undefined;
  context: Context;
  isUsual: IsUsual;
  sellers: number;
}

function judgeOne(candidate: Candidate, { median, context, isUsual, sellers }: Judging) {
  const share = median && candidate.unitPrice && candidate.unitPrice.perPiece / median.value;
  const known: Facts = {
    ...factsOf(candidate, context),
    share,
    median: median?.value,
    isOfGroup: median?.isOfGroup === true,
    sellers,
  };
  const found = RULES.flatMap((rule) => {
    const word = wordOf(rule, candidate, isUsual);
    if (rule.words && !word) return [];
    const verdict = rule.verdict({ ...known, word });
    if (verdict === undefined) return [];
    return [{ verdict, mark: { rule: rule.rule, ...(word && { word: word.written }) } }];
  });
  const all = (wanted: Verdict) =>
    found.filter(({ verdict }) => verdict === wanted).map(({ mark }) => mark);
  const [mark] = all('mark');
  const corrections = all('correct').map(({ rule }) => rule);
  const said = new Set([mark?.rule, ...corrections]);
  const notes = all('note').filter(({ rule }) => {
    const isNew = !said.has(rule);
    said.add(rule);
    return isNew;
  });
  return { mark, notes, corrections };
}

function factsOf(candidate: Candidate, { quantity }: Context): Facts {
  return {
    ...candidate,
    quantity,
    share: undefined,
    median: undefined,
    isOfGroup: false,
    sellers: 0,
    word: undefined,
  };
}

/** The first word of a rule that an offer has, and that is not what all of them are called. */
function wordOf(rule: Rule, { words, group }: Candidate, isUsual: IsUsual) {
  return words.find(
    (word) => word.list === rule.words && (rule.about === 'terms' || !isUsual(word, group)),
  );
}

function withCorrections(
  price: UnitPrice | undefined,
  corrections: readonly number[],
): UnitPrice | undefined {
  const all = [...new Set([...(price?.corrections ?? []), ...corrections])];
  if (!price || all.length === price.corrections.length) return price;
  return { ...price, corrections: all.toSorted((a, b) => a - b) };
}
