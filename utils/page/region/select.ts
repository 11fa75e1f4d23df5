/** Lets the user draw a rectangle on the page, by mouse, touch, pen or keyboard. */
import type { Region } from '@/utils/model/search';
import {
  type Point,
  type Rectangle,
  type Size,
  rectangleBetween,
  inScreenshot,
  isLargeEnough,
  centeredSquare,
  moveRectangle,
  resizeRectangle,
} from './rectangle';

export interface RegionWords {
  hint: string;
  tooSmall: string;
}

/** CSS pixels that an arrow key moves or resizes by. */
const STEP = 8;
const ARROWS: Partial<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** A key as it was pressed. */
type RegionKey = Pick<KeyboardEvent, 'key' | 'shiftKey'>;

/** Other keys, such as that of a reload, stay the browser's. */
const isOurs = ({ key }: RegionKey) => key in ARROWS || key === 'Enter' || key === 'Escape';

/** All events that the page could react to. */
const EVENTS =
  'pointerdown pointermove pointerup pointercancel keydown keyup keypress mousedown mousemove mouseup ' +
  'click auxclick dblclick contextmenu touchstart touchmove touchend dragstart selectstart';

export interface RegionSelection {
  /** A key that was pressed elsewhere: in the panel, which has the keyboard. */
  press: (key: RegionKey) => void;
  cancel: () => void;
}

/** @param onTaken called when the page has been painted without the overlay */
export function selectRegion(
  words: RegionWords,
  onTaken: (region: Region) => void,
): RegionSelection {
  const listening = new AbortController();
  const options = { capture: true, passive: false, signal: listening.signal };
  const overlay = openOverlay(words.hint, () => void finish());
  const hand = createController(overlay, words, (rectangle) => void finish(rectangle));
  let isFinished = false;

  async function finish(rectangle?: Rectangle): Promise<void> {
    if (isFinished) return;
    isFinished = true;
    overlay.remove();
    const region = rectangle && toRegion(rectangle);
    await painted(); // the page gets no event of this click either
    listening.abort();
    if (region) onTaken(region);
  }

  function onEvent(event: Event): void {
    if (!event.isTrusted) return; // dispatched by the page
    if (!isFinished && !overlay.isOpen) void finish(); // the page removed it
    const isForeign = event instanceof KeyboardEvent && !isOurs(event);
    if (isForeign && isFinished) return;
    event.stopImmediatePropagation();
    if (!isForeign) event.preventDefault();
    if (isFinished) return;
    if (event instanceof KeyboardEvent && event.type === 'keydown') hand.press(event);
    if (event instanceof PointerEvent && event.isPrimary) hand.point(event);
  }

  // On the window in the capture phase, before nearly all listeners of the page.
  for (const type of EVENTS.split(' ')) addEventListener(type, onEvent, options);
  addEventListener('pagehide', () => void finish(), options);
  return {
    press: (key) => {
      if (!isFinished) hand.press(key);
    },
    cancel: () => {
      listening.abort(); // another selection may follow
      void finish();
    },
  };
}

/** Pointer and keyboard. `done` without a rectangle: cancelled. */
function createController(overlay: Overlay, words: RegionWords, done: (drawn?: Rectangle) => void) {
  let start: Point | undefined;
  let drawn: Rectangle | undefined;

  function show(rectangle: Rectangle | undefined): void {
    drawn = rectangle;
    overlay.draw(rectangle);
  }

  function take(): void {
    if (drawn && isLargeEnough(drawn, devicePixelRatio)) return done(drawn);
    show(undefined);
    overlay.say(words.tooSmall);
  }

  function point({ type, button, pointerId, clientX: x, clientY: y }: PointerEvent): void {
    if (type === 'pointerdown' && button === 0) {
      start = { x, y };
      overlay.capture(pointerId);
      overlay.hideHint();
    }
    if (!start) return;
    show(rectangleBetween(start, { x, y }, overlay.size));
    if (type === 'pointercancel') show(undefined);
    if (type === 'pointerup' || type === 'pointercancel') start = undefined;
    if (type === 'pointerup') take();
  }

  function press({ key, shiftKey }: RegionKey): void {
    if (key === 'Escape') return done();
    if (key === 'Enter' && drawn) return take();
    const by = ARROWS[key];
    if (!by) return;
    const change = shiftKey ? resizeRectangle : moveRectangle;
    show(drawn ? change(drawn, by, overlay.size) : centeredSquare(overlay.size));
  }

  return { point, press };
}

function toRegion(rectangle: Rectangle): Region {
  const view = visualViewport ?? { offsetLeft: 0, offsetTop: 0, scale: 1 };
  return { ...inScreenshot(rectangle, view), viewportWidth: innerWidth };
}

/** After the second frame the present changes are on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}

/**
 * What lies over the page while a region is drawn. A modal dialog: it alone is above a video in
 * fullscreen and above the page's own dialogs, which make everything else inert. In a closed shadow
 * root, styled element by element: neither the page's rules nor its policy reach it, and Firefox
 * lets no content script adopt a style sheet (Firefox 153).
 */

const SHADE = 'rgb(0 0 0 / 0.35)';

const COVER = `
  all: initial; position: fixed; inset: 0; box-sizing: border-box; inline-size: 100%;
  block-size: 100%; max-inline-size: none; max-block-size: none; margin: 0; padding: 0; border: 0;
  overflow: hidden; outline: none; cursor: crosshair; touch-action: none; user-select: none;`;
const FRAME = `
  all: initial; position: absolute; cursor: crosshair; outline: 2px solid #fff;
  box-shadow: 0 0 0 3px #1f1d1a, 0 0 0 100vmax ${SHADE};`;
const HINT = `
  all: initial; position: absolute; inset-block-start: 12px; inset-inline: 12px;
  inline-size: fit-content; max-inline-size: 100%; margin-inline: auto; padding: 8px 12px;
  box-sizing: border-box; border-radius: 4px; background: #1f1d1a; color: #fff;
  font: 13px / 20px system-ui, sans-serif; text-align: center; pointer-events: none;`;

interface Overlay {
  readonly isOpen: boolean;
  /** Of the viewport, without scroll bars. */
  readonly size: Size;
  /** Absent: nothing is drawn. */
  draw(rectangle?: Rectangle): void;
  /** Shown, and announced by screen readers. */
  say(text: string): void;
  /** While drawing, the hint would cover the page. */
  hideHint(): void;
  /** Pointer events come here also from outside of the window. */
  capture(pointerId: number): void;
  remove(): void;
}

/** @param onClose called when something else than `remove` closes it, such as a back gesture */
function openOverlay(hint: string, onClose: () => void): Overlay {
  const host = document.createElement('div');
  host.style.setProperty('display', 'contents', 'important');
  const cover = element('dialog', COVER);
  const frame = element('div', FRAME);
  const line = element('p', HINT);
  line.role = 'status';
  line.textContent = hint;
  cover.ariaLabel = hint;
  cover.append(frame, line);
  host.attachShadow({ mode: 'closed' }).append(cover);
  document.documentElement.append(host);
  cover.addEventListener('close', onClose);
  cover.showModal();
  draw();

  function draw(rectangle?: Rectangle): void {
    frame.style.display = rectangle ? 'block' : 'none';
    cover.style.background = rectangle ? 'none' : SHADE; // the frame's shadow shades the rest
    if (!rectangle) return;
    frame.style.left = `${rectangle.left}px`;
    frame.style.top = `${rectangle.top}px`;
    frame.style.width = `${rectangle.width}px`;
    frame.style.height = `${rectangle.height}px`;
  }

  return {
    get isOpen() {
      return host.isConnected && cover.open;
    },
    get size() {
      return { width: cover.clientWidth, height: cover.clientHeight };
    },
    draw,
    say: (text) => {
      line.style.visibility = 'visible';
      line.textContent = text;
    },
    hideHint: () => {
      line.style.visibility = 'hidden';
    },
    capture: (pointerId) => cover.setPointerCapture(pointerId),
    remove: () => {
      cover.close(); // gives the focus back
      host.remove();
    },
  };
}

function element<Tag extends 'dialog' | 'div' | 'p'>(tag: Tag, style: string) {
  const made = document.createElement(tag);
  made.style.cssText = style; // allowed by every page's Content Security Policy
  return made;
}

declare module '../global' {
  interface PageGlobal {
    /** The selection that is under way (`entrypoints/region.ts`). */
    regionSelection?: RegionSelection;
  }
}
