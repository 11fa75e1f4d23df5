/** Objects that scripts of a page assign to its variables. A script is read as text, and never run. */
import { behindUnread, objectAt } from './loose-json';
import type { Root } from './roots';

/** Characters of a script, objects of a page, and characters between an assignment and its object. */
const MAX_LENGTH = 3_000_000;
const MAX_OBJECTS = 10;
const MAX_BEFORE = 5000;

/** What is no code: a text or a comment. */
const UNREAD = String.raw`["'\`]|/[/*]`;
/** An object whose first key is a text or a number: the body of a function has neither. */
const DATA = /\{\s*["\d]/y;

/**
 * The data, in the order of the page; it may be an argument of a call whose result is assigned.
 * @param variables names of properties of `window`
 * @param word that stands in such a script
 */
export function assignedData(root: Root, variables: readonly string[], word: string): unknown[] {
  return [...root.querySelectorAll('script:not([src])')]
    .map(({ textContent }) => textContent)
    .filter((text) => text.length <= MAX_LENGTH && text.includes(word))
    .flatMap((text) => dataIn(text, variables))
    .slice(0, MAX_OBJECTS);
}

/** The data of one script. */
export function dataIn(text: string, variables: readonly string[]): unknown[] {
  const names = variables.join('|');
  const code = String.raw`window(?:\.|\[["'])(?:${names})(?:["']\])?\s*=(?!=)`;
  const pattern = new RegExp(`${UNREAD}|${code}`, 'g');
  const all: unknown[] = [];
  let at = 0;
  for (let tries = 0; tries < MAX_OBJECTS;) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) break;
    const unread = behindUnread(text, found.index);
    at = unread ?? pattern.lastIndex;
    if (unread !== undefined) continue;
    tries += 1;
    const data = dataFrom(text, at);
    if (data !== undefined) all.push(data);
  }
  return all;
}

/** Undefined where no object is assigned, or one that is no data. */
function dataFrom(text: string, from: number): unknown {
  const start = startOfData(text, from);
  return start === undefined ? undefined : objectAt(text, start);
}

/** Where the first object of an expression begins that may be data. */
function startOfData(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + MAX_BEFORE); at += 1) {
    const unread = behindUnread(text, at);
    const character = text.charAt(at);
    DATA.lastIndex = at;
    if (unread !== undefined) at = unread - 1;
    else if (DATA.test(text)) return at;
    else if ('({['.includes(character)) depth += 1;
    else if (')}]'.includes(character)) depth -= 1;
    if (depth < 0 || (character === ';' && depth === 0)) return undefined;
  }
  return undefined;
}
