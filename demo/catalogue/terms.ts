/** One expression in the seller's language and in the buyer's. */
export type Term = readonly [zh: string, en: string];

/** The words of an offer's title before they are joined. */
export interface TitleParts {
  /** Comes before everything: "瑕疵品处理". */
  before: readonly Term[];
  /** The trade's opening words: "厂家批发". */
  lead: Term;
  /** Style and colour, then the name, then the size. */
  style: Term;
  trim: Term;
  name: Term;
  size: Term;
  words: readonly Term[];
  /** Comes last: "可定制LOGO". */
  after: readonly Term[];
  /** Takes the place of all the other parts. */
  instead?: Term;
}

/** Chinese titles are strings of search words with few spaces; English ones read as phrases. */
export function composeTitle(parts: TitleParts): { zh: string; en: string } {
  if (parts.instead) return { zh: parts.instead[0], en: capital(parts.instead[1], 0) };
  const { before, lead, style, trim, name, size, words, after } = parts;
  const zh = [
    ...before.map(([text]) => text),
    `${lead[0]}${style[0]}${trim[0]}${name[0]}`,
    size[0],
    words.map(([text]) => text).join(''),
    ...after.map(([text]) => text),
  ];
  const core = [style[1], trim[1], name[1], size[1]].filter(Boolean).join(' ');
  const en = [...before, [core, core], ...words, ...after, lead].map(([, text]) => text);
  return { zh: zh.filter(Boolean).join(' '), en: en.filter(Boolean).map(capital).join(', ') };
}

function capital(text: string, index: number): string {
  return index === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Fills `{name}` and `{part}` in both languages. */
export function fillTerm(term: Term, names: Readonly<Record<string, Term>>): Term {
  const fill = (text: string, language: 0 | 1) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => {
      const value = names[key];
      if (!value) throw new Error(`No "${key}" to fill into "${text}"`);
      return value[language];
    });
  return [fill(term[0], 0), fill(term[1], 1)];
}

/** What nearly every wholesale title says; none of it says anything about the price. */
export const LEADS: readonly Term[] = [
  ['厂家批发', 'factory wholesale'],
  ['厂家直销', 'factory direct'],
  ['现货批发', 'wholesale, in stock'],
  ['跨境热销', 'cross-border bestseller'],
  ['源头工厂', 'source factory'],
  ['外贸出口', 'export quality'],
  ['亚马逊爆款', 'Amazon bestseller'],
  ['网红新款', 'trending'],
  ['工厂直供', 'supplied by the factory'],
];

export const STYLES: readonly Term[] = [
  ['北欧风', 'Nordic'],
  ['简约', 'minimalist'],
  ['日式', 'Japanese-style'],
  ['ins风', 'Instagram-style'],
  ['轻奢', 'light-luxury'],
  ['复古', 'retro'],
  ['创意', 'creative'],
  ['高颜值', 'stylish'],
];

export const TAILS: readonly Term[] = [
  ['可定制LOGO', 'logo printing available'],
  ['支持贴牌', 'private label welcome'],
  ['支持一件代发', 'dropshipping available'],
  ['48小时发货', 'ships in 48 hours'],
  ['量大从优', 'discount for volume'],
  ['质量保证', 'quality guaranteed'],
];

/** The units that the offers are sold in, as the platform writes them, with their English names. */
export const UNIT_NAMES = {
  个: 'piece',
  只: 'piece',
  把: 'piece',
  台: 'piece',
  盏: 'piece',
  张: 'piece',
  件: 'piece',
  块: 'piece',
  支: 'piece',
  条: 'piece',
  口: 'piece',
  面: 'piece',
  瓶: 'bottle',
  副: 'pair',
  对: 'pair',
  套: 'set',
  盒: 'box',
  公斤: 'kilogram',
} as const;

export type Unit = keyof typeof UNIT_NAMES;
