import type { ItemState } from '@/utils/model/snapshot';
import { describe } from './snapshot';
import type { Look } from './global';
import { MAX_ITEMS } from '../model/page-script';

/** Of the whole look: it is handed over to the worker. */
const MAX_CHARS = 1.6e7;

/** Describes those of the elements that draw a picture. */
export function takeLook(by: Look['by'], candidates: readonly Element[]): Look {
  const items: ItemState[] = [];
  const elements: Element[] = [];
  let room = MAX_CHARS;
  for (const element of candidates) {
    const item = describe(element, items.length);
    if (!item) continue;
    room -= JSON.stringify(item).length;
    if (room < 0 || items.length === MAX_ITEMS) break;
    items.push(item);
    elements.push(element);
  }
  return { by, time: Date.now(), items, elements };
}
