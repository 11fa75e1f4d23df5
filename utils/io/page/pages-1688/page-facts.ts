/** What decides the state of a page of 1688. Each fact is read only where the state depends on it. */
import { HINTS } from '@/utils/core/pages-1688/hints';
import { type PageFacts, type PageState, pageStateOf } from '@/utils/core/pages-1688/page-state';
import { findList, type FoundList } from './find-cards';
import { hasPictureInput } from './inputs';
import { saysNothing } from './nothing-found';
import { pressButtons } from './press-buttons';
import { bodyOf, readyStateOf, type Root, rootsIn, textIn } from './roots';

const CHECKS = [HINTS.checkBox, HINTS.checkDialog, HINTS.checkHandle, HINTS.checkFrame].join(', ');
const CHECK_TEXT = /rgv587_flag|"action"\s*:\s*"captcha"/;
const SPINNING = `${HINTS.spinner}, ${HINTS.skeleton}`;
const PREVIEWS = `${HINTS.dataPicture}, ${HINTS.blobPicture}`;
/** Characters of a page's text that are looked at. */
const MAX_TEXT = 200_000;

/** Of a page whose list is not looked for. */
export const NO_LIST: FoundList = { inData: [], drawn: [], hasRecommendations: false };

/** @param list what was found on the page, where that is known already */
export function stateOf(page: Document, address: string, list = findList(page)): PageState {
  const body = bodyOf(page);
  const facts: PageFacts = {
    address,
    cards: cardsIn(list),
    hasRecommendations: list.hasRecommendations,
    get isLoading() {
      const isAtWork = body.querySelector(SPINNING) !== null;
      return readyStateOf(page) === 'loading' || isAtWork || isBlank(body);
    },
    get hasCheck() {
      const isBoxed = body.querySelector(CHECKS) !== null;
      return isBoxed || CHECK_TEXT.test(textIn(body).slice(0, MAX_TEXT));
    },
    get hasPictureInput() {
      return hasPictureInput(body);
    },
    /** The preview may be in a shadow root, a closed one as well. */
    get hasPreview() {
      const roots = [...rootsIn(body)];
      return (
        roots.some((root) => root.querySelector(PREVIEWS) !== null) &&
        pressButtons(roots).length > 0
      );
    },
    get saysEmpty() {
      return saysNothing(body);
    },
  };
  return pageStateOf(facts);
}

/** Cards that can be read, as far as it can be told without reading them. */
export const cardsIn = ({ inData, drawn }: FoundList): number => inData.length + drawn.length;

/** Nothing is drawn yet. */
function isBlank(body: Root): boolean {
  if (body.querySelector(':not(script, style, div)') !== null) return false;
  return [...body.querySelectorAll('div')].every((one) => textIn(one).trim() === '');
}
