/** A report by which selectors are mended: how much each of them finds, and nothing that the page says. */
import { HINTS, type HintName, SELECTED } from '@/utils/core/pages-1688/hints';
import type { SeenPage } from '@/utils/core/pages-1688/look';
import { isLogin, isOf1688 } from '@/utils/core/pages-1688/page-state';
import { findList, type FoundList } from './find-cards';
import { pictureInputsIn } from './inputs';
import { cardsIn, NO_LIST, stateOf } from './page-facts';
import { pressButtons } from './press-buttons';
import { bodyOf, isHidden, readyStateOf, type Root, rootsIn, withAncestors } from './roots';

const MAX_COUNT = 1_000_000;
const MAX_PATH = 24;
const TAG = /^[a-z][a-z0-9]{0,11}$/;

/** Undefined in a document that is not 1688's. Of a login only the state is told. */
export function seen(): SeenPage | undefined {
  const { href } = location;
  if (!isLogin(href) && !isOf1688(href)) return undefined;
  const list = isLogin(href) ? NO_LIST : findList(document);
  const readyState = readyStateOf(document);
  return {
    state: stateOf(document, href, list),
    readyState: readyState === 'loading' || readyState === 'interactive' ? readyState : 'complete',
    isHidden: isHidden(),
    ...(isLogin(href) ? { hints: {}, shadowRoots: 0, cardPath: [] } : foundIn(list)),
  };
}

function foundIn(list: FoundList): Pick<SeenPage, 'hints' | 'shadowRoots' | 'cardPath'> {
  const roots = [...rootsIn(bodyOf(document))];
  return {
    hints: {
      ...hintsIn(roots),
      pictureInput: roots.flatMap(pictureInputsIn).length,
      pressButton: pressButtons(roots).length,
      recommendations: list.hasRecommendations ? 1 : 0,
      cards: cardsIn(list),
    },
    shadowRoots: Math.min(roots.length - 1, MAX_COUNT),
    cardPath: pathOf(list.drawn[0]),
  };
}

function hintsIn(roots: readonly Root[]): Record<HintName, number> {
  const counts = SELECTED.map((name) => {
    const found = roots.map((root) => root.querySelectorAll(HINTS[name]).length);
    return [
      name,
      Math.min(
        found.reduce((sum, one) => sum + one, 0),
        MAX_COUNT,
      ),
    ];
  });
  return Object.fromEntries(counts);
}

function pathOf(card: Element | undefined): string[] {
  const path = card ? withAncestors(card).toReversed().slice(-MAX_PATH) : [];
  return path.map(tagOf);
}

/** A name that the page has made itself could say anything. */
function tagOf(element: Element): string {
  if (element instanceof HTMLFormElement) return 'form';
  const isKnown = TAG.test(element.localName) && !(element instanceof HTMLUnknownElement);
  return isKnown ? element.localName : 'x-x';
}
