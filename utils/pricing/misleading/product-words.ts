/** What the offers of a list are, by the words that most of their titles share. */
import { toPlainText } from '../plain-text';
import { PART_ENDING } from './words';

/** Share of titles that name the product by a pair of characters, or end on one. */
const NAMED_SHARE = 0.18;
const ENDING_SHARE = 0.15;
const KNOWN_SHARE = 0.06;
const MIN_TITLES = 8;

/** What a title says about the product of its list. */
export interface TitleFacts {
  /** It names the product. */
  isNamed: boolean;
  /** Its first phrase ends on a part's name, with which other titles do not end. */
  endsOnPart: boolean;
  /** It ends as many other titles do. */
  endsAsProduct: boolean;
  /** It ends on something that other titles do not end on. */
  endsElsewhere: boolean;
  /** It says that the product itself does not come along. */
  lacksProduct: boolean;
}

export interface ProductWords {
  factsOf: (title: TitleWords) => TitleFacts;
}

/** What a title says about the thing that is sold. */
export interface TitleWords {
  pairs: ReadonlySet<string>;
  /** The last character of its first phrase, and the last two. */
  ending: string;
  endingPair: string;
  /** The part that its first phrase ends on. */
  part: string | undefined;
  /** What it says that is left out. */
  lacking: readonly string[];
}

const PHRASES = /[^\s,。、;|/()【】[\]!:]+/g;
/** Sizes, counts and words of the trade at the end of a phrase. */
const TAIL =
  /(?:\d+(?:\.\d+)?(?:cm|mm|m|ml|l|w|v|g|kg|寸|英寸|厘米|毫米|公分|米|升|毫升|齿|mah)?|[a-z.+*-]+|[\d一两二三四五六七八九十百]+(?:个|只|条|片|根|支|张|套|件|枚|把|对|头|合\d*|合一|骨|层|色|档|齿|组)装?|套装|套组|单(?:片|根|个|只|支|条|枪|把)|通用|专用|批发|定制|现货|单卖|单买|零售|配件|零件|厂家|直销|包邮|货源|跨境|款)$/;
const LACKING =
  /(?:不含|不带|不包含|不包括|没有|没|无|不送|非)([^\s,。、;|/()\d]{1,4})|([^\s,。、;|/()\d]{1,4})(?:自备|另购|另配|另买|另备|需另|不含|不包)/g;

export function readTitleWords(title: string): TitleWords {
  const text = toPlainText(title);
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  const phrase = firstPhrase(text);
  return {
    pairs,
    ending: phrase.slice(-1),
    endingPair: phrase.slice(-2),
    part: PART_ENDING.exec(phrase)?.[0],
    lacking: [...text.matchAll(LACKING)].flatMap(([, after, before]) => after ?? before ?? []),
  };
}

/** The first phrase in Chinese, without what follows the thing's name. */
function firstPhrase(text: string): string {
  for (const [whole] of text.matchAll(PHRASES)) {
    let phrase = whole;
    for (let next = phrase.replace(TAIL, ''); next !== phrase; next = phrase.replace(TAIL, '')) {
      phrase = next;
    }
    if (/\p{Script=Han}{2}$/u.test(phrase)) return phrase;
  }
  return '';
}

export function findProductWords(titles: readonly TitleWords[], pageTitle = ''): ProductWords {
  const ofPage = readTitleWords(pageTitle);
  const pairs = usual(
    titles.map((title) => title.pairs),
    NAMED_SHARE,
  );
  const endings = usual(
    titles.map(({ ending }) => [ending]),
    ENDING_SHARE,
  );
  const endingPairs = usual(
    titles.map(({ endingPair }) => [endingPair]),
    KNOWN_SHARE,
  );
  const known = usual(
    titles.map(({ ending }) => [ending]),
    KNOWN_SHARE,
  );
  known.add(ofPage.ending);
  for (const pair of ofPage.pairs) pairs.add(pair);
  endings.add(ofPage.ending);
  return {
    factsOf: (title) => ({
      isNamed: [...title.pairs].some((pair) => pairs.has(pair)),
      endsOnPart: title.part !== undefined && !endings.has(title.ending),
      endsAsProduct: title.ending !== '' && endings.has(title.ending),
      endsElsewhere: endings.size > 0 && title.ending !== '' && !known.has(title.ending),
      lacksProduct: title.lacking.some((text) =>
        text.length === 1
          ? endings.has(text)
          : endingPairs.has(text.slice(0, 2)) || endingPairs.has(text.slice(-2)),
      ),
    }),
  };
}

function usual(lists: readonly Iterable<string>[], share: number): Set<string> {
  if (lists.length < MIN_TITLES) return new Set();
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count >= share * lists.length).map(([item]) => item),
  );
}
