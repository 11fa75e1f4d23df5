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
