import { pageGlobal } from './global';

/** An item of a look: `look` is the look's time, by which a later one is told apart. */
export interface Kept {
  item: number;
  look: number;
}

/** Undefined where the page has been looked at anew since. */
export function keptElement({ item, look }: Kept): Element | undefined {
  const { last } = pageGlobal();
  return last?.time === look ? last.elements[item] : undefined;
}
