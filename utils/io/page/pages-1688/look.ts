/** What the worker learns of a page at each look, four times a second: nothing is read that is not asked for. */
import type { Look } from '@/utils/core/pages-1688/look';
import { imageIdOf, isLogin, isOf1688 } from '@/utils/core/pages-1688/page-state';
import { findList } from './find-cards';
import { documentName, isTaken, marksOf } from './marks';
import { cardsIn, NO_LIST, stateOf } from './page-facts';
import { isHidden, readyStateOf } from './roots';

/**
 * Undefined in a document that is not 1688's. Of a login only the state is told, which its address says.
 * @param search id of the search whose marks are told
 */
export function look(search: string): Look | undefined {
  const address = location.href;
  if (isLogin(address)) return lookAtLogin(address);
  if (!isOf1688(address)) return undefined;
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

const lookAtLogin = (address: string): Look => ({
  state: stateOf(document, address, NO_LIST),
  document: documentName(),
  isHidden: isHidden(),
  isComplete: true,
  isTaken: false,
  isPressed: false,
  cards: 0,
});
