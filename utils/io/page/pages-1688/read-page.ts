/** What a page of 1688 shows, and the cards of its list. Runs in the page, and changes nothing there. */
import type { ListedCard } from '@/utils/core/pages-1688/card';
import type { PageState } from '@/utils/core/pages-1688/page-state';
import { findList } from './find-cards';
import { stateOf } from './page-facts';
import { readCards } from './read-card';

export interface ReadPage {
  state: PageState;
  cards: ListedCard[];
  /** Cards of which nothing could be read. */
  unreadable: number;
}

export function readPage(page: Document, address: string): ReadPage {
  const list = findList(page);
  const read = [...list.inData, ...readCards(list.drawn, address)];
  const cards = read.filter((card) => Object.keys(card).length > 1);
  const state = stateOf(page, address, list, cards.length);
  return { state, cards, unreadable: read.length - cards.length };
}
