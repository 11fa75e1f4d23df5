/** The input and the box of a page that take the picture of a search: by what stands around them, and by hints. */
import { HINTS } from '@/utils/core/pages-1688/hints';
import { attributeOf } from './offer-number';
import { parentOf, type Root, rootsIn, textIn } from './roots';

const BOXES = [
  HINTS.uploadContainer,
  HINTS.uploadButton,
  HINTS.inputButton,
  HINTS.spmOfImageSearch,
].join(', ');
const HINTED = `${HINTS.inputClass}, ${HINTS.inputId}`;
const KINDS = /image|jpe?g|png|webp|bmp/i;

/** What is said near an input of the search, and near one for something else. */
const SEARCHES =
  /以图搜|图片搜|搜索?图片|搜图|识图|拍照|同款|image\s?search|search by (?:image|photo)/i;
const OTHERS = /头像|反馈|客服|评价|投诉|发布|附件|avatar|feedback/i;
/** Characters of a text that is near, and elements around the input that it may be in. */
const MAX_TEXT = 200;
const MAX_AROUND = 4;

/** Inputs for files that may be pictures. */
export const pictureInputsIn = (root: Root): HTMLInputElement[] =>
  [...root.querySelectorAll(HINTS.fileInput)].filter(takesPictures);

function takesPictures(input: Element): input is HTMLInputElement {
  const accepted = attributeOf(input, 'accept');
  return input instanceof HTMLInputElement && (accepted === '' || KINDS.test(accepted));
}

export function hasPictureInput(body: Root): boolean {
  for (const root of rootsIn(body)) if (pictureInputsIn(root).length > 0) return true;
  return false;
}

/** What an input needs: `accept` alone may be that of a chat or of a profile. */
const MIN_SCORE = 2;

/** Undefined where nothing says that an input takes pictures to search. */
export function bestInput(body: Root): HTMLInputElement | undefined {
  const [best] = [...rootsIn(body)]
    .flatMap(pictureInputsIn)
    .filter((input) => !input.disabled)
    .map((input) => ({ input, score: scoreOf(input) }))
    .toSorted((one, other) => other.score - one.score);
  return best && best.score >= MIN_SCORE ? best.input : undefined;
}

function scoreOf(input: HTMLInputElement): number {
  const says = textsNear(input).find((text) => SEARCHES.test(text) || OTHERS.test(text)) ?? '';
  return [
    SEARCHES.test(says) ? 8 : 0,
    OTHERS.test(says) ? -8 : 0,
    input.matches(HINTED) ? 4 : 0,
    input.closest(BOXES) ? 2 : 0,
    KINDS.test(attributeOf(input, 'accept')) ? 1 : 0,
  ].reduce((sum, one) => sum + one);
}

/** What an input is called, and the short texts of what is around it, the nearest first. */
function textsNear(input: Element): string[] {
  const texts = [attributeOf(input, 'title'), attributeOf(input, 'aria-label')];
  let at = parentOf(input);
  for (let level = 0; at && level < MAX_AROUND; level += 1) {
    const text = textIn(at);
    if (text.length > MAX_TEXT) break;
    texts.push(text);
    at = parentOf(at);
  }
  return texts;
}

/**
 * Where a picture may be dropped: around the input of the search, else the innermost box of it. What is dropped there
 * reaches the boxes around it as well.
 */
export function uploadBox(body: Root): Element | undefined {
  const input = bestInput(body);
  const around = input && parentOf(input);
  if (around) return around;
  for (const root of rootsIn(body)) {
    const [outer, ...others] = root.querySelectorAll(BOXES);
    if (outer) return others.findLast((one) => outer.contains(one)) ?? outer;
  }
  return undefined;
}
