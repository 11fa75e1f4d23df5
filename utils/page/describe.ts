import type { ItemFacts, ItemStyle } from '@/utils/model/snapshot';
import { attributesOf } from './attributes';
import { fits } from './limits';
import { visibleBox } from './visible-box';

/** An SVG inside another one is a part of it. */
const MEDIA = 'img,video,canvas,object,embed,image,input[type=image],svg:not(svg *)';
/** CSS properties that draw a picture, and how large and where they draw it. */
const PROPERTIES = [
  'background-image',
  'border-image-source',
  'content',
  'list-style-image',
  'mask-image',
  'background-position',
  'background-size',
  'background-repeat',
  'width',
  'height',
];

/** What may change in the next moment, or undefined where the element draws no picture. */
export function describe(element: Element, index: number): ItemFacts | undefined {
  const styles = ['', '::before', '::after'].flatMap((pseudo) => stylesOf(element, pseudo));
  const isMedia = element.matches(MEDIA);
  if (!isMedia && !styles[0]) return undefined;

  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element;
  return {
    index,
    tag: element.localName,
    box: visibleBox(element),
    full: { width, height },
    inner: { width: clientWidth || width, height: clientHeight || height },
    // The old names of `opacityProperty` and `visibilityProperty`: Chrome 116 knows no others.
    visible: element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
    attributes: isMedia ? attributesOf(element) : {},
    styles,
    ...mediaFacts(element),
  };
}

function mediaFacts(element: Element): Partial<ItemFacts> {
  if (element instanceof HTMLImageElement) {
    const { currentSrc, complete, naturalWidth: width, naturalHeight: height } = element;
    return { ...(fits(currentSrc) && { currentSrc }), complete, natural: { width, height } };
  }
  if (element instanceof HTMLVideoElement) {
    const { readyState, poster, paused, currentTime } = element;
    return { playing: readyState > 1 && !(poster && paused && !currentTime) };
  }
  return {};
}

function stylesOf(element: Element, pseudo: string): ItemStyle[] {
  const style = getComputedStyle(element, pseudo);
  const values = PROPERTIES.map((name): [string, string] => [
    name,
    style.getPropertyValue(name),
  ]).filter(([, value]) => fits(value));
  const draws = values.some(([, value]) => value.includes('url('));
  return draws ? [{ pseudo, values: Object.fromEntries(values) }] : [];
}
