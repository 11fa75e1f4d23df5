/** Puts a picture into a page of 1688 as the user's hand would: chosen, pasted or dropped. */
import { fromBase64 } from '@/utils/core/bytes';
import { HINTS } from '@/utils/core/pages-1688/hints';
import type { Given } from '@/utils/core/pages-1688/look';
import type { GiveWay } from '@/utils/core/pages-1688/way';
import { isResultPage, mayHavePicture } from '@/utils/core/pages-1688/page-state';
import { bestInput, uploadBox } from './inputs';
import { type Marks, marksFor } from './marks';
import { bodyOf, type Root, rootsIn } from './roots';

declare global {
  /** Firefox alone has these, for extensions: the object as the page has it. */
  interface DataTransfer {
    readonly wrappedJSObject: DataTransfer;
  }
  interface ClipboardEvent {
    readonly wrappedJSObject: ClipboardEvent;
  }
}

/** Puts the data into the page; true where the page prevented what the browser would do with it. */
type Put = (data: DataTransfer) => boolean;

/**
 * False in a document that may not have the picture, and where this way does not exist. The document is marked
 * first: a second call for the same search and way does nothing.
 */
export function give({ search, way, mime, base64 }: Given): boolean {
  if (!mayHavePicture(location.href)) return false;
  const marks = marksFor(search);
  if (marks.given.includes(way)) return true;
  const body = bodyOf(document);
  const input = isResultPage(new URL(location.href)) ? undefined : bestInput(body);
  const put = putBy(way, body, input);
  if (!put) return false;
  const name = mime === 'image/png' ? 'picture.png' : 'picture.jpg';
  const data = new DataTransfer();
  asPage(data).items.add(new File([fromBase64(base64)], name, { type: mime }));
  mark(marks, way, body);
  if (way === 'files' && input) {
    marks.signs.push(() => input.files?.length === 0 || !input.isConnected);
  }
  const isPrevented = put(data);
  marks.signs.push(() => isPrevented);
  return true;
}

/** Firefox (153) shows a page no file that an extension has added: it is added as by the page itself. */
const asPage = (data: DataTransfer): DataTransfer =>
  import.meta.env.FIREFOX ? data.wrappedJSObject : data;

function putBy(way: GiveWay, body: Root, input: HTMLInputElement | undefined): Put | undefined {
  if (way === 'files') return input && ((data) => choose(input, data));
  if (way === 'paste') return paste;
  const box = uploadBox(body);
  return box && ((data) => drop(box, data));
}

function mark(marks: Marks, way: GiveWay, body: Root): void {
  marks.given.push(way);
  const before = spinnersIn(body);
  marks.signs.push(() => spinnersIn(body) > before);
}

/** What shows that the page is at work; some stand in a page from its beginning. */
const spinnersIn = (body: Root): number =>
  [...rootsIn(body)].reduce((sum, root) => sum + root.querySelectorAll(HINTS.spinner).length, 0);

/** The setter of the prototype, as a page may have its own on its input. */
function choose(input: HTMLInputElement, { files }: DataTransfer): boolean {
  Reflect.set(HTMLInputElement.prototype, 'files', files, input);
  const events = ['input', 'change'].map(
    (type) => new Event(type, { bubbles: true, composed: true }),
  );
  return events.map((event) => isPreventedBy(input, event)).includes(true);
}

function paste(clipboardData: DataTransfer): boolean {
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData };
  const event = new ClipboardEvent('paste', init);
  // Firefox (153) makes such an event without its data.
  if (import.meta.env.FIREFOX) {
    const value = asPage(clipboardData);
    Object.defineProperty(event.wrappedJSObject, 'clipboardData', { value });
  }
  return isPreventedBy(document, event);
}

/** A page that prevents `dragover` says only that it would take something. */
function drop(box: Element, dataTransfer: DataTransfer): boolean {
  const event = { bubbles: true, cancelable: true, composed: true, dataTransfer };
  for (const type of ['dragenter', 'dragover']) isPreventedBy(box, new DragEvent(type, event));
  return isPreventedBy(box, new DragEvent('drop', event));
}

/** `dispatchEvent`, whatever the page calls its elements. */
const isPreventedBy = (target: EventTarget, event: Event): boolean =>
  !EventTarget.prototype.dispatchEvent.call(target, event);
