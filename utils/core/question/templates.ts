/**
 * Templates of the questions to a seller, from trade practice: in Chinese, as they are sent. What they mean
 * stands in `locales/` (`question.meaning`), and is changed with them.
 */

/** The kinds of questions. */
export const QUESTIONS = ['order', 'sample', 'oem', 'refund', 'marks', 'dropship'] as const;
export type QuestionId = (typeof QUESTIONS)[number];

export interface Template {
  /** Names the offer. */
  opening: readonly Clause[];
  /** Numbered points. */
  points?: readonly Clause[];
  body: readonly Clause[];
  closing: readonly Clause[];
}

const THANKS: readonly Clause[] = [['谢谢！{link}', '谢谢！']];

const ORDER: Template = {
  opening: [
    ['您好，想订贵店【{title}】', '您好，想订贵店的商品'],
    ['{sku}'],
    ['，{q}{unit}', '，数量{q}'],
    ['，麻烦确认：'],
  ],
  points: [
    ['单价多少？含税、含运费（发{city}）吗？', '单价多少？含税、含运费吗？'],
    ['有现货吗，几天发货？'],
    ['单个毛重、外箱尺寸、每箱几{unit}？', '单个毛重、外箱尺寸、每箱装多少？'],
    ['量大还能优惠吗？'],
  ],
  body: [],
  closing: THANKS,
};

/** An order of several offers of one seller: `item` for each of them, the rest as of one. */
export const ORDER_OF_ITEMS = {
  opening: [['您好，想一次订贵店以下几款：']],
  item: [['【{title}】', '【商品】'], ['{sku}'], ['，{q}{unit}', '，数量{q}'], [' {link} ']],
  confirm: [['。麻烦确认：']],
  points: ORDER.points ?? [],
  closing: [['谢谢！']],
} as const satisfies Record<string, readonly Clause[]>;

/** Opening of the other questions. */
const ABOUT: readonly Clause[] = [
  ['您好，想咨询贵店【{title}】', '您好，想咨询贵店的商品'],
  ['{sku}'],
  ['：'],
];

/** Bodies of the other questions. */
const BODIES: Record<Exclude<QuestionId, 'order'>, readonly Clause[]> = {
  sample: [
    ['可以先拿{n}{unit}样品吗？', '可以先拿{n}个样品吗？', '可以先拿样品吗？'],
    ['样品费和运费多少，下大货能退吗？'],
  ],
  oem: [
    ['能印我们的LOGO、换包装吗？'],
    ['起订量、制版或开模费、打样时间、大货交期分别是多少？大货按确认样做。'],
  ],
  refund: [
    ['我们要退税，能开13%专票吗？含税单价多少？'],
    ['贵司是一般纳税人吗？开票品名和单位怎么写？'],
  ],
  marks: [
    ['请按我们的文件贴唛头和条码'],
    ['，每箱不超过{kg}公斤'],
    ['，单边不超过{cm}厘米'],
    ['，箱内外不放贵司资料，可以吗，要加钱吗？'],
  ],
  dropship: [
    ['支持一件代发吗？'],
    ['代发价和到{city}运费多少？', '代发价和运费多少？'],
    ['包裹里请不放价格单和广告。几小时发货，断货会提前说吗？'],
  ],
};

export function templateOf(id: QuestionId): Template {
  if (id === 'order') return ORDER;
  return { opening: ABOUT, body: BODIES[id], closing: THANKS };
}

/** Values of a question. An unknown value drops its clause. */
export interface QuestionInput {
  /** Chinese title, as on 1688. */
  title?: string | undefined;
  /** Translated title, if known. */
  titleTranslated?: string | undefined;
  sku?: string | undefined;
  /** Quantity in the offer's unit. */
  q?: number | undefined;
  unit?: string | undefined;
  unitTranslated?: string | undefined;
  /** City in China that goods are sent to. */
  city?: string | undefined;
  /** Number of samples. */
  n?: number | undefined;
  /** Limits of one carton. */
  kg?: number | undefined;
  cm?: number | undefined;
  /** URL of the offer without tracking. */
  link?: string | undefined;
}

/** Alternatives of one clause, fullest first: the first with all values known is used, or none. */
export type Clause = readonly string[];

/** Longest title in a question, more than any on 1688. */
const MAX_CHARACTERS = 120;

/** Joins the clauses with their values filled in. */
export function fillClauses(clauses: readonly Clause[], facts: QuestionInput): string {
  const known = knownValuesOf(facts);
  return clauses.map((clause) => fillClause(clause, known)).join('');
}

/** Clauses as a numbered list without gaps; `mark` formats a number. */
export function fillNumbered(
  clauses: readonly Clause[],
  facts: QuestionInput,
  mark: (number: number) => string,
): string {
  const known = knownValuesOf(facts);
  const filled = clauses.map((clause) => fillClause(clause, known)).filter((text) => text !== '');
  return filled.map((text, index) => mark(index + 1) + text).join('');
}

function fillClause(clause: Clause, known: ReadonlyMap<string, string>): string {
  const namesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const way = clause.find((text) => namesOf(text).every((name) => known.has(name))) ?? '';
  return way.replace(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? '');
}

/** Values on one line: a line break would send an incomplete message in 1688's chat. */
function knownValuesOf(facts: QuestionInput): ReadonlyMap<string, string> {
  const entries = Object.entries(facts).flatMap(([name, value]): [string, string][] => {
    const text = knownText(value);
    return text === undefined ? [] : [[name, text]];
  });
  return new Map(entries);
}

/** A value as a question has it; undefined if it is not known. */
export function knownText(value: string | number | undefined): string | undefined {
  if (value === 0) return undefined;
  const text = String(value ?? '')
    .slice(0, 10 * MAX_CHARACTERS)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_CHARACTERS);
  return text === '' ? undefined : text;
}
