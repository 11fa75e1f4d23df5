/** What a page of 1688 shows, and the cards of its list. Runs in the page, and changes nothing there. */
import type { ListedCard } from '@/utils/core/pages-1688/card';
import { joined } from '@/utils/core/pages-1688/card-texts';
import { type PageFacts, type PageState, pageStateOf } from '@/utils/core/pages-1688/page-state';
import { elementsIn } from '../tree';
import { findCards, findUnnumbered, headingsIn } from './find-cards';
import { readListData } from './list-data';
import { readCards } from './read-card';

export interface ReadPage {
  state: PageState;
  cards: ListedCard[];
  /** Cards of which nothing could be read. */
  unreadable: number;
}

const CHECKS =
  '.nc-container, #baxia-dialog-content, #nc_1_n1z, iframe[src*="punish"], iframe[src*="_____tmd_____"]';
const CHECK_TEXT = /rgv587_flag|"action"\s*:\s*"captcha"/;
const EMPTY = /没有?找到(?:相关|相似|符合|同款|匹配|您要)|暂无(?:相关|相似|同款)/;
const SPINNING = '[role="progressbar"], [class*="spin"], [class*="oading"], [class*="keleton"]';
/** Characters of a page's text that are looked at. */
const MAX_TEXT = 200_000;

export function readPage(page: Document, address: string): ReadPage {
  const { results, recommended } = findCards(page);
  const inData = results.length === 0 ? readListData(page) : [];
  const drawn = results.length > 0 || inData.length > 0 ? results : findUnnumbered(page);
  const read = [...inData, ...readCards(drawn, address)];
  const cards = read.filter((card) => Object.keys(card).length > 1);
  const facts: PageFacts = {
    address,
    ...factsOf(page),
    cards: cards.length,
    hasRecommendations: recommended.length > 0 || headingsIn(page).length > 0,
  };
  return { state: pageStateOf(facts), cards, unreadable: read.length - cards.length };
}

function factsOf(page: Document): Omit<PageFacts, 'address' | 'cards' | 'hasRecommendations'> {
  const text = (page.body?.textContent ?? '').slice(0, MAX_TEXT);
  return {
    isLoading:
      page.readyState === 'loading' || isBlank(page) || page.querySelector(SPINNING) !== null,
    hasCheck: page.querySelector(CHECKS) !== null || CHECK_TEXT.test(text),
    hasPictureInput: [...page.querySelectorAll('input[type=file]')].some(takesPictures),
    hasPreview: hasPreview(page),
    saysEmpty: shortTexts(page).some((one) => EMPTY.test(one)),
  };
}

function takesPictures(input: Element): boolean {
  const accepted = input.getAttribute('accept') ?? '';
  return accepted === '' || /image|jpe?g|png|webp|bmp/i.test(accepted);
}

/** The preview may be in a shadow root, a closed one as well. */
function hasPreview(page: Document): boolean {
  const all = [...elementsIn(page)];
  const isGiven = all.some(
    (one) => one.localName === 'img' && (one.getAttribute('src') ?? '').startsWith('data:image/'),
  );
  return isGiven && all.some(({ textContent }) => isSearchButton(textContent));
}

const isSearchButton = (text: string): boolean => text.length < 40 && joined(text) === '搜索图片';

/** Nothing is drawn yet. */
function isBlank({ body }: Document): boolean {
  const drawn = [...(body?.querySelectorAll('*') ?? [])].filter(
    ({ localName }) => localName !== 'script' && localName !== 'style' && localName !== 'div',
  );
  return drawn.length === 0 && shortTexts({ body }).length === 0;
}

/** Characters of a text that is a button's, or a sentence. */
const MAX_SHORT = 60;

/** Short texts of elements, without white space. */
function shortTexts({ body }: Pick<Document, 'body'>): string[] {
  return [...(body?.querySelectorAll('*') ?? [])]
    .filter(({ localName }) => localName !== 'script' && localName !== 'style')
    .map(({ textContent }) => (textContent.length > 3 * MAX_SHORT ? '' : joined(textContent)))
    .filter((text) => text !== '' && text.length <= MAX_SHORT);
}
