/** What the worker learns of a page at each look, four times a second: nothing is read that is not asked for. */
import type { Look } from '@/utils/core/pages-1688/look';
import { imageIdOf } from '@/utils/core/pages-1688/page-state';
import { findList } from './find-cards';
import { documentName, isTaken, marksOf } from './marks';
import { cardsIn, stateOf } from './page-facts';
import { isHidden, readyStateOf } from './roots';

/** @param search id of the search whose marks are told */
export function look(search: string): Look {
  const address = location.href;
  const list = findList(document);
  const imageId = imageIdOf(address);
  const marks = marksOf(search);
  const given = marks?.given.at(-1);
  return {
    state: stateOf(document, address, list),
    document: documentName(),
    ...(imageId !== undefined && { imageId }),
    isHidden: isHidden(),
    isComplete: readyStateOf(document) === 'complete',
    ...(given && { given }),
    isTaken: marks !== undefined && isTaken(marks),
    isPressed: marks?.isPressed === true,
    cards: cardsIn(list),
  };
}
