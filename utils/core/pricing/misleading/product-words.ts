/** What the offers of a list are, by the words that most of their titles share. */
import { toPlainText, toTracedText } from '../../text/plain-text';
import type { Glossary } from '../../glossary/glossary';
import { type Noun, headOf, kindOf } from './nouns';
import type { NounKind } from './words/nouns';

/** Share of titles that name the product by a pair of characters, or end on one. */
const NAMED_SHARE = 0.18;
const ENDING_SHARE = 0.15;
const KNOWN_SHARE = 0.06;
const MIN_TITLES = 8;

/** What a title says about the product of its list. */
export interface TitleFacts {
  /** The title names the product. */
  isNamed: boolean;
  /**
   * What its first phrase is about, if not the product: 手机壳挂绳 is a strap. Goods count only after
   * the product's name.
   */
  sold: NounKind | undefined;
  /** The noun that says so, as written. */
  soldAs: string | undefined;
  /** The title ends as many other titles do. */
  endsAsProduct: boolean;
  /** The title ends on something that other titles do not end on. */
  endsElsewhere: boolean;
  /** The title says that the product itself does not come along. */
  lacksProduct: boolean;
  /** The title says that some other thing is left out. */
  lacksThing: boolean;
}

export interface ProductWords {
  factsOf: (title: TitleWords) => TitleFacts;
}

/** What a title says about the thing that is sold. */
export interface TitleWords {
  pairs: ReadonlySet<string>;
  /** First phrase, without sizes and sales talk at the end. */
  phrase: string;
  /** The last character of that, and the last two. */
  ending: string;
  endingPair: string;
  /** The noun that it ends on. */
  head: Noun | undefined;
  /** Absent for a single character, which tells a user nothing. */
  headAsWritten: string | undefined;
  /** What it says that is left out, and what alone is sold. */
  lacking: readonly string[];
  alone: readonly string[];
}

const PHRASES = /[^\s,。、;|/()【】[\]!:]+/g;
/** Sizes, counts and words of the trade at the end of a phrase. */
const TAIL =
  /(?:\d+(?:\.\d+)?(?:cm|mm|m|ml|l|w|v|g|kg|寸|英寸|厘米|毫米|公分|米|升|毫升|齿|mah)?|[a-z.+*-]+|[\d一两二三四五六七八九十百]+(?:个|只|条|片|根|支|张|套|件|枚|把|对|头|合\d*|合一|骨|层|色|档|齿|组)装?|[卡盒袋罐桶筒箱板瓶单双对扎]装|套装|套组|男女款?|[男女]士?款?|单(?:片|根|个|只|支|条|枪|把)|通用|专用|批发|定制|现货|单卖|单买|零售|配件|零件|厂家|直销|包邮|货源|跨境|款)$/;
const LACKING =
  /(?:不含|不带|不包含|不包括|没有|没|无(?!需|须|线|刷|极|缝|痕|框|尘|声|骨)|不送|非(?!常|洲|遗))([^\s,。、;|/()\d]{1,4})|([^\s,。、;|/()\d]{1,4})(?:自备|另购|另配|另买|另备|需另|不含|不包)/g;
/** "Only the bag" */
const ALONE =
  /(?<![不非])(?:只有|仅有|就是|只是|只卖|只发|仅卖|仅发|光卖|光是|就一个|仅含|只含|单卖|单买|单售|此为|这是|本品为|此款为|单独的?)(?:外面|里面|一个|一只|一条|一张|一片)?([^\s,。、;|/()\d]{1,5})/g;

export function readTitleWords(title: string, glossary: Glossary): TitleWords {
  const text = toPlainText(title);
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  const phrase = firstPhrase(text);
  const head = headOf(phrase, glossary);
  return {
    pairs,
    phrase,
    ending: phrase.slice(-1),
    endingPair: phrase.slice(-2),
    head,
    headAsWritten: head && asWritten(title, text.indexOf(phrase) + phrase.length, head),
    lacking: [...text.matchAll(LACKING)].flatMap(([, after, before]) => after ?? before ?? []),
    alone: [...text.matchAll(ALONE)].flatMap(([, thing]) => thing ?? []),
  };
}

function asWritten(title: string, end: number, { text, kind }: Noun): string | undefined {
  if (kind === 'goods' || text.length === 1) return undefined;
  return toTracedText(title).written(end - text.length, end);
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

export function findProductWords(
  titles: readonly TitleWords[],
  glossary: Glossary,
  pageTitle = '',
): ProductWords {
  const ofPage = readTitleWords(pageTitle, glossary);
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
  if (ofPage.ending !== '') endings.add(ofPage.ending);
  if (ofPage.endingPair !== '') endingPairs.add(ofPage.endingPair);
  const isProduct = (text: string) =>
    text.length === 1
      ? endings.has(text)
      : endingPairs.has(text.slice(0, 2)) || endingPairs.has(text.slice(-2));
  const names = [...endings, ...endingPairs].filter(Boolean);
  /** Whether the product's name stands before what a phrase ends on. */
  const namesProduct = ({ phrase, head }: TitleWords) => {
    const before = phrase.slice(0, phrase.length - (head?.text.length ?? 1));
    return names.some((name) =>
      name.length === 1 ? before.endsWith(name) : before.includes(name),
    );
  };
  /** 样灯 in a list of lamps. */
  const samples = [...endings].filter(Boolean).map((ending) => `样${ending}`);
  const soldIn = (title: TitleWords): NounKind | undefined => {
    const { head, ending } = title;
    if (samples.some((pair) => title.pairs.has(pair))) return 'sample';
    if (endings.has(ending)) return undefined;
    if (head && head.kind !== 'goods' && head.text.length > 1) return head.kind;
    if (head && namesProduct(title)) return head.kind === 'goods' ? 'goods' : 'part';
    const alone = title.alone.find((text) => !isProduct(text) && !endings.has(text.slice(-1)));
    return alone === undefined ? undefined : headOf(alone, glossary)?.kind;
  };
  return {
    factsOf: (title) => {
      const sold = soldIn(title);
      return {
        isNamed: [...title.pairs].some((pair) => pairs.has(pair)) || namesProduct(title),
        sold,
        soldAs: sold && sold === title.head?.kind ? title.headAsWritten : undefined,
        endsAsProduct: title.ending !== '' && endings.has(title.ending),
        endsElsewhere: endings.size > 0 && title.ending !== '' && !known.has(title.ending),
        lacksProduct: title.lacking.some(isProduct),
        lacksThing: title.lacking.some((text) => !isProduct(text) && isThing(text, glossary)),
      };
    },
  };
}

/** A part or goods, and not a smell or a charge. */
const isThing = (text: string, glossary: Glossary) => {
  for (let end = text.length; end > 0; end -= 1) {
    const kind = kindOf(text.slice(0, end), glossary);
    if (kind === 'part' || kind === 'goods' || kind === 'packaging') return true;
  }
  return false;
};

function usual(lists: readonly Iterable<string>[], share: number): Set<string> {
  if (lists.length < MIN_TITLES) return new Set();
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count >= share * lists.length).map(([item]) => item),
  );
}
