import { DISPATCH, HUES, NO_COLOURS, SHADES, TRADE_WORDS, UNITS } from './words';

/** What a title says of the thing, apart from what the trade says of itself. */
export interface TitleFacts {
  /** What is compared: pairs of Chinese characters, words of other scripts. */
  grams: ReadonlySet<string>;
  /** By what they measure, in its least unit: `volume` → "500"; sizes of clothes as `wear`. */
  sizes: ReadonlyMap<string, ReadonlySet<string>>;
  /** By their last two characters ("墨绿", "米白"), or by one where no shade is named ("绿"). */
  colours: ReadonlySet<string>;
}

const MEASURE_OF = new Map(
  Object.entries(UNITS).flatMap(([measure, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { measure, factor }] as const),
  ),
);
const UNIT = [...MEASURE_OF.keys()].toSorted((a, b) => b.length - a.length).join('|');
/** "500ml", "35x25cm", "1.5 L". */
const SIZE = new RegExp(`(\\d+(?:\\.\\d+)?(?:[x*×]\\d+(?:\\.\\d+)?)*)\\s*(${UNIT})(?![a-z])`, 'g');
/** A letter that stands alone, or with 码. */
const WEAR = /(?<![a-z0-9.'’-])(x{0,3}[sl]|m|[2-6]xl)(?:码|号)?(?![a-z0-9.-])/g;
const COLOUR = new RegExp(`[${SHADES}]?[${HUES}]|[^\\P{Script=Han}${HUES}]{2}(?=色)`, 'gu');
const TRADE = new RegExp(TRADE_WORDS.join('|'), 'g');
const NO_COLOUR = new RegExp(NO_COLOURS.join('|'), 'g');
const RUN = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Reads a title of an offer, in Chinese or in any other language. */
export function readTitle(title: string): TitleFacts {
  const own = title.normalize('NFKC').toLowerCase().replace(DISPATCH, ' ').replace(TRADE, ' ');
  const { rest, sizes } = takeSizes(own);
  const colours = new Set(rest.replace(NO_COLOUR, ' ').match(COLOUR));
  const named = new RegExp([...colours, '色'].join('|'), 'g');
  return { grams: gramsOf(rest.replace(named, ' ')), sizes, colours };
}

function takeSizes(text: string) {
  const sizes = new Map<string, Set<string>>();
  const add = (measure: string, size: string) =>
    sizes.set(measure, (sizes.get(measure) ?? new Set()).add(size));
  const rest = text
    .replace(SIZE, (_, amount: string, unit: string) => {
      const { measure = unit, factor = 1 } = MEASURE_OF.get(unit) ?? {};
      const toLeastUnit = (side: string) => Number((Number(side) * factor).toFixed(2));
      add(measure, amount.split(/[x*×]/).map(toLeastUnit).join('×'));
      return ' ';
    })
    .replace(WEAR, (_, size: string) => {
      add('wear', size);
      return ' ';
    });
  return { rest, sizes };
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run, chinese] of text.matchAll(RUN)) {
    if (chinese === undefined || run.length === 1) grams.add(run);
    else for (let at = 0; at + 1 < run.length; at += 1) grams.add(run.slice(at, at + 2));
  }
  return grams;
}
