/** Reads the cards of a page of 1688. Runs in the page, and changes nothing there. */
import type { ReadAnswer } from '@/utils/core/pages-1688/look';
import { findList } from './find-cards';
import { readCards } from './read-card';

export function readPage(page: Document, address: string): ReadAnswer {
  const { inData, drawn } = findList(page);
  const read = [...inData, ...readCards(drawn, address)];
  const cards = read.filter((card) => Object.keys(card).length > 1);
  return { cards, unreadable: read.length - cards.length };
}
