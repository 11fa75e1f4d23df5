import { fits } from './limits';

const ATTRIBUTE = /^(src|srcset|poster|data|(xlink:)?href|data-.*)$/;
const LOOKS_LIKE_URL = /[/.]/; // the worker looks closer
const MOST_ATTRIBUTES = 20;

/** Attributes that may name a picture, as written. */
export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    Array.from(element.attributes, ({ name, value }): [string, string] => [name, value])
      .filter(([name, value]) => ATTRIBUTE.test(name) && LOOKS_LIKE_URL.test(value) && fits(value))
      .slice(0, MOST_ATTRIBUTES),
  );
}
