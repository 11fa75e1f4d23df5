/**
 * Data of a script as far as it is JSON: what is none, as `undefined` or a call, is left out, and nothing else with
 * it. It is read as text, and never run.
 */

const MAX_DEPTH = 100;
/** In quotes, as a name or as a number. */
const KEY = /(?:"((?:[^"\\\n]|\\.){0,500})"|([\w$]{1,100}))\s*:\s*/y;
const BLANK = /\s/;
/** What opens or ends something, and what may begin a text or a comment. */
const OPENS: ReadonlySet<string> = new Set('({[');
const CLOSES: ReadonlySet<string> = new Set(')}]');
const ENDS: ReadonlySet<string> = new Set(',)}]');
const SIGNS: ReadonlySet<string> = new Set('"\'`/(){}[],');

/**
 * The object that begins here; undefined where it does not end, or nothing of it can be read. A list has undefined in
 * the place of what is left out.
 */
export function objectAt(text: string, from: number): unknown {
  const end = endOfValue(text, from, true);
  return end === undefined
    ? undefined
    : (parsed(text.slice(from, end)) ?? valueAt(text, from, 0).value);
}

interface Read {
  value: unknown;
  /** The index behind it. */
  end: number;
}

function valueAt(text: string, at: number, depth: number): Read {
  const first = text[at];
  if ((first === '{' || first === '[') && depth < MAX_DEPTH) return membersAt(text, at, depth);
  const end = endOfValue(text, at) ?? text.length;
  return { value: parsed(text.slice(at, end)), end };
}

function membersAt(text: string, from: number, depth: number): Read {
  const isList = text[from] === '[';
  const members: [string, unknown][] = [];
  let at = from + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '}' || character === ']') break;
    if (character === ',' || BLANK.test(character)) {
      at += 1;
      continue;
    }
    const key = isList ? { name: '', end: at } : keyAt(text, at);
    const read = key && valueAt(text, key.end, depth + 1);
    if (key && read && (isList || read.value !== undefined)) members.push([key.name, read.value]);
    at = endOfValue(text, read?.end ?? at) ?? text.length;
  }
  const values = members.map(([, value]) => value);
  const object = members.length > 0 ? Object.fromEntries(members) : undefined;
  return { value: isList ? values : object, end: at + 1 };
}

function keyAt(text: string, at: number): { name: string; end: number } | undefined {
  KEY.lastIndex = at;
  const [all = '', quoted, bare] = KEY.exec(text) ?? [];
  const name = bare ?? parsed(`"${quoted}"`);
  return all === '' || typeof name !== 'string' ? undefined : { name, end: at + all.length };
}

/**
 * The index of what ends a value of a list or an object, or, of a value that is alone, the index behind its brackets;
 * undefined where it does not end.
 */
function endOfValue(text: string, from: number, isAlone = false): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (!SIGNS.has(sign)) continue;
    if (depth === 0 && ENDS.has(sign)) return at;
    if (OPENS.has(sign)) depth += 1;
    else if (CLOSES.has(sign)) depth -= 1;
    else at = (behindUnread(text, at) ?? at + 1) - 1;
    if (isAlone && depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined; // a script is no data
  }
}

/** The index behind the text or comment that begins here; undefined where none does. */
export function behindUnread(text: string, at: number): number | undefined {
  const first = text.charAt(at);
  if (first === '"' || first === "'" || first === '`') return behindText(text, at);
  const second = first === '/' ? text.charAt(at + 1) : '';
  if (second === '/') return indexBehind(text, '\n', at);
  return second === '*' ? indexBehind(text, '*/', at + 2) : undefined;
}

function indexBehind(text: string, end: string, from: number): number {
  const index = text.indexOf(end, from);
  return index < 0 ? text.length : index + end.length;
}

/** A line's end ends a text as well: a quotation mark of a regular expression began it. */
function behindText(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === quote) return at + 1;
    else if (character === '\n' && quote !== '`') return at;
  }
  return text.length;
}
