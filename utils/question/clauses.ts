/** What a question may name. What is not known drops its clause. */
export interface QuestionFacts {
  /** As on 1688, in Chinese. */
  title?: string | undefined;
  /** For the translation, where somebody has translated it. */
  titleTranslated?: string | undefined;
  sku?: string | undefined;
  /** How many, in the offer's own unit. */
  q?: number | undefined;
  unit?: string | undefined;
  unitTranslated?: string | undefined;
  /** Where the goods are sent inside China. */
  city?: string | undefined;
  /** Samples. */
  n?: number | undefined;
  /** Most of one carton. */
  kg?: number | undefined;
  cm?: number | undefined;
  /** The offer's own address, without a tracker. */
  link?: string | undefined;
}

/** Ways to say one thing, the fullest first: the first one whose facts are all known is said, or none. */
export type Clause = readonly string[];

/** Long enough for every title on 1688; what is longer was not meant to be read. */
const MOST_CHARACTERS = 120;

/** The clauses one after the other, with their facts in them. */
export function say(clauses: readonly Clause[], facts: QuestionFacts): string {
  const known = knownOf(facts);
  return clauses.map((clause) => sayOne(clause, known)).join('');
}

/** The same as a numbered list, without gaps; `mark` writes a number. */
export function sayNumbered(
  clauses: readonly Clause[],
  facts: QuestionFacts,
  mark: (number: number) => string,
): string {
  const known = knownOf(facts);
  const said = clauses.map((clause) => sayOne(clause, known)).filter((text) => text !== '');
  return said.map((text, index) => mark(index + 1) + text).join('');
}

function sayOne(clause: Clause, known: ReadonlyMap<string, string>): string {
  const namesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const way = clause.find((text) => namesOf(text).every((name) => known.has(name))) ?? '';
  return way.replace(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? '');
}

/** On one line each: a line break would send half a message in 1688's chat. */
function knownOf(facts: QuestionFacts): ReadonlyMap<string, string> {
  const entries = Object.entries(facts).flatMap(([name, value]): [string, string][] => {
    const text = String(value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MOST_CHARACTERS);
    return text === '' || value === 0 ? [] : [[name, text]];
  });
  return new Map(entries);
}
