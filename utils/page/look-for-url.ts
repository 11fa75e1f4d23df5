import { elementsIn } from './tree';
import { visibleBox } from './visible-box';

const MEDIA = 'img,video,input,object,embed,image';
const URL_PROPERTIES = ['currentSrc', 'src', 'poster', 'data'];

/** Elements that show this URL, in all shadow roots: those of which most can be seen first. */
export function lookForUrl(url: string): Element[] {
  const all = [...elementsIn(document)];
  const media = all.filter((element) => element.matches(MEDIA) && showsUrl(element, url));
  const found = media[0] ? media : all.filter((element) => drawsUrl(element, url));
  const area = (element: Element) => {
    const { width, height } = visibleBox(element);
    const isVisible = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    return isVisible ? width * height : 0;
  };
  return found
    .map((element) => ({ element, size: area(element) }))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size)
    .map(({ element }) => element);
}

function showsUrl(element: Element, url: string): boolean {
  if (element instanceof SVGImageElement) return absolute(element.href.baseVal) === url;
  return URL_PROPERTIES.some((name) => Reflect.get(element, name) === url);
}

/** True where its CSS background is that URL. */
function drawsUrl(element: Element, url: string): boolean {
  return getComputedStyle(element).backgroundImage.includes(`url("${url}")`);
}

/** A relative URL of the page as the browser asks for it. */
export function absolute(url: string): string | undefined {
  const { baseURI } = document;
  return URL.canParse(url, baseURI) ? new URL(url, baseURI).href : undefined;
}
