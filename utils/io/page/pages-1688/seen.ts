/** A report by which selectors are mended: how much each of them finds, and nothing that the page says. */
import { HINTS, type HintName, SELECTED } from '@/utils/core/pages-1688/hints';
import type { SeenPage } from '@/utils/core/pages-1688/look';
import { findList } from './find-cards';
import { pictureInputsIn } from './inputs';
import { classOf } from './offer-number';
import { cardsIn, stateOf } from './page-facts';
import { pressButtons } from './press-buttons';
import { bodyOf, isHidden, readyStateOf, type Root, rootsIn, withAncestors } from './roots';

const MAX_COUNT = 1_000_000;
const MAX_PATH = 24;
const MAX_WORDS = 60;
/** Elements whose classes are looked at, and as many have a word that is no single element's. */
const MAX_ELEMENTS = 20_000;
const MIN_ELEMENTS = 3;

const WORD = /^[A-Za-z_-]{1,24}$/;
const TAG = /^[a-z][a-z0-9]{0,11}$/;

export function seen(): SeenPage {
  const list = findList(document);
  const cards = cardsIn(list);
  const roots = [...rootsIn(bodyOf(document))];
  const readyState = readyStateOf(document);
  return {
    state: stateOf(document, location.href, list),
    readyState: readyState === 'loading' || readyState === 'interactive' ? readyState : 'complete',
    isHidden: isHidden(),
    hints: {
      ...hintsIn(roots),
      pictureInput: roots.flatMap(pictureInputsIn).length,
      pressButton: pressButtons(roots).length,
      recommendations: list.hasRecommendations ? 1 : 0,
      cards,
    },
    shadowRoots: Math.min(roots.length - 1, MAX_COUNT),
    cardPath: pathOf(list.drawn[0]),
    classWords: classWordsIn(roots),
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

function classWordsIn(roots: readonly Root[]): string[] {
  const counts = new Map<string, number>();
  const elements = roots.flatMap((root) => [...root.querySelectorAll('[class]')]);
  for (const element of elements.slice(0, MAX_ELEMENTS)) {
    for (const word of new Set(classOf(element).split(/\s+/).map(withoutHash))) {
      if (WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_ELEMENTS)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MAX_WORDS)
    .map(([word]) => word);
}

/** The part behind `--` changes with each release. */
const withoutHash = (word: string): string => word.split('--', 1)[0] ?? '';
