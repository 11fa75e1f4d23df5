/** The amounts that a page names, each with what speaks for it and against it. */
import type { PriceSource } from '../model/page-script';
import type { ParsedPrice } from '../money-text/parse-price';

/** One price found on a page, with properties of its location. */
export interface Sighting extends ParsedPrice {
  from: PriceSource;
  /** Names of the rules that apply to its location. */
  rules: string[];
}

type Rules = readonly string[];

/** One amount with all its sightings. */
export interface Candidate {
  amount: number;
  sightings: readonly Sighting[];
  /** What the classifier is told of the amount; each has a weight. */
  features: string[];
  /** What it is told of each place where the amount stands: the best one counts. */
  places: string[][];
}

/** An amount with its sightings by kind. */
interface Group extends Omit<Candidate, 'features' | 'places'> {
  shown: readonly Rules[];
  /** Explicit markup, which is not of another product. */
  claims: readonly Sighting[];
}

/** What speaks against a place. */
export const OBJECTIONS = [
  'aside',
  'old',
  'other-sum',
  'part',
  'hidden',
  'sentence',
  'loose',
  'linked',
  'bare',
  'early',
] as const;
/** What speaks for it. */
const FAVOURS = ['price-name', 'near-title', 'near-button', 'near-picture', 'of-clicked'] as const;
/** What speaks against an amount, wherever it stands. */
export const DOUBTS = ['also old', 'markup aside', 'markup struck'] as const;
/** Rules of the places where the product's price stands. */
const OF_PRODUCT = ['after-title', ...FAVOURS];
/** Rules of places where what a buyer pays now does not stand. */
export const ANOTHER = ['aside', 'old', 'other-sum', 'part', 'hidden'];

/** By amount, in order of first occurrence, without what is certainly no price. */
export function candidatesOf(sightings: readonly Sighting[]): Candidate[] {
  const byAmount = new Map<number, Sighting[]>();
  for (const sighting of sightings) {
    const amount = Number(sighting.amount);
    const known = byAmount.get(amount);
    if (known) known.push(sighting);
    else byAmount.set(amount, [sighting]);
  }
  const hasTitle = sightings.some(({ rules }) => rules.includes('after-title'));
  const groups = [...byAmount].map(([amount, own]): Group => {
    const isExplicit = ({ from, rules }: Sighting) =>
      from !== 'visible' && from !== 'data' && !rules.includes('aside');
    const shown = own.filter(({ from }) => from === 'visible');
    return {
      amount,
      sightings: own,
      shown: shown.map(({ rules }) => {
        const isEarly = hasTitle && !rules.includes('after-title');
        return rules.concat(rules.includes('sign') ? [] : 'bare', isEarly ? 'early' : []);
      }),
      claims: own.filter(isExplicit),
    };
  });
  const possible = groups.filter((group) => !isCertainlyNone(group, hasTitle));
  return possible.map((group) => ({
    amount: group.amount,
    sightings: group.sightings,
    features: ['any', ...featuresOfMarkup(group)],
    places: placesOf(group),
  }));
}

/** What is certainly no price is no candidate. */
function isCertainlyNone(group: Group, hasTitle: boolean): boolean {
  return isInstalment(group) || (hasTitle && isAboveTitle(group));
}

/** A sum above the title in an element that is not named a price: of a banner or a cart. */
function isAboveTitle({ sightings }: Group): boolean {
  return sightings.every(
    ({ from, rules }) => from === 'visible' && !OF_PRODUCT.some((rule) => rules.includes(rule)),
  );
}

function isInstalment({ sightings }: Group): boolean {
  return sightings.some(({ rules }) => rules.includes('part')) && !sightings.some(isCurrent);
}

/** Shown as the product's current price. */
export function isCurrent({ from, rules }: Sighting): boolean {
  return (
    from === 'visible' && rules.includes('sign') && !ANOTHER.some((rule) => rules.includes(rule))
  );
}

const objectionsTo = (rules: Rules) => OBJECTIONS.filter((objection) => rules.includes(objection));

/** Markup that names an amount is a place of its own, as a page need not show it. */
function placesOf({ shown, claims }: Group): string[][] {
  const places = shown.map((rules) => {
    const objections = objectionsTo(rules);
    return [
      ...(objections.length === 0 ? ['clean'] : objections),
      ...FAVOURS.filter((rule) => rules.includes(rule)),
    ];
  });
  return [
    ...(claims.length > 0 ? [['unseen']] : []),
    ...new Map(places.map((place) => [place.join(), place])).values(),
  ];
}

function featuresOfMarkup(group: Group): string[] {
  const { claims, sightings, shown } = group;
  const sources = new Set(claims.map(({ from }) => from));
  const isStruck = shown.some((rules) => rules.includes('old') && !rules.includes('aside'));
  const isAside = sightings.some(
    ({ from, rules }) => from !== 'visible' && rules.includes('aside'),
  );
  return [
    ...sources,
    ...(sightings.some(({ from, rules }) => from === 'data' && !rules.includes('aside'))
      ? ['data']
      : []),
    ...(isAside ? ['markup aside'] : []),
    ...(isStruck ? ['also old'] : []),
    ...(sources.size > 0 && isStruck ? ['markup struck'] : []),
  ];
}
