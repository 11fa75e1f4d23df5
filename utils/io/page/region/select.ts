/** Lets the user draw a rectangle on the page, by mouse, touch, pen or keyboard. */
import type { Region } from '@/utils/core/model/search';
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
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  hint: string;
  tooSmall: string;
}

/** CSS px by which an arrow key moves or resizes. */
const STEP = 8;
const ARROWS: Partial<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** The used part of a key event. */
type RegionKey = Pick<KeyboardEvent, 'key' | 'shiftKey'>;

/** Other keys, such as reload, are left to the browser. */
const isOurs = ({ key }: RegionKey) => key in ARROWS || key === 'Enter' || key === 'Escape';

/** Events that are kept from the page. */
const EVENTS =
  'pointerdown pointermove pointerup pointercancel keydown keyup keypress mousedown mousemove mouseup ' +
  'click auxclick dblclick contextmenu touchstart touchmove touchend dragstart selectstart';

export interface RegionSelection {
  /** Handles a key that was pressed in the panel, which has the focus. */
  press: (key: RegionKey) => void;
  cancel: () => void;
}

/** @param onEnd called when the page has been painted without the overlay; without a region where cancelled */
export function selectRegion(
  words: RegionWords,
  onEnd: (region: Region | undefined) => void,
): RegionSelection {
  const listening = new AbortController();
  const options = { capture: true, passive: false, signal: listening.signal };
  const overlay = openOverlay(words, () => void finish());
  const hand = createController(overlay, words, (rectangle) => void finish(rectangle));
  let isFinished = false;

  async function finish(rectangle?: Rectangle): Promise<void> {
    if (isFinished) return;
    isFinished = true;
    overlay.remove();
    const region = rectangle && toRegion(rectangle);
    await painted(); // also keeps the last events of this click from the page
    listening.abort();
    onEnd(region);
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

  // The capture phase of the window comes before nearly all listeners of the page.
  for (const type of EVENTS.split(' ')) addEventListener(type, onEvent, options);
  addEventListener('pagehide', () => void finish(), options);
  return {
    press: (key) => {
      if (!isFinished) hand.press(key);
    },
    cancel: () => {
      listening.abort(); // at once, because another selection may follow
      void finish();
    },
  };
}

/**
 * Handles pointer and keyboard.
 * @param done called without a rectangle on cancel
 */
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

/** Resolves in the second frame, when the current changes are on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}

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
  /** Viewport in CSS px, without scroll bars. */
  readonly size: Size;
  /** Draws nothing where the rectangle is absent. */
  draw(rectangle?: Rectangle): void;
  /** Shows a text, which screen readers announce. */
  say(text: string): void;
  /** Hides the hint while the user draws, because it would cover the page. */
  hideHint(): void;
  /** Captures the pointer, also outside of the window. */
  capture(pointerId: number): void;
  remove(): void;
}

/**
 * Covers the page with a modal dialog, because only that is above a fullscreen video and above dialogs of
 * the page, which make everything else inert. It is in a closed shadow root with inline styles: the
 * page's styles and policy do not apply, and Firefox (153) lets no content script adopt a style sheet.
 * @param onClose called when something other than `remove` closes it, such as a back gesture
 */
function openOverlay({ lang, dir, hint }: RegionWords, onClose: () => void): Overlay {
  const host = document.createElement('div');
  host.style.setProperty('display', 'contents', 'important');
  const cover = element('dialog', COVER);
  const frame = element('div', FRAME);
  const line = element('p', HINT);
  line.role = 'status';
  line.textContent = hint;
  cover.ariaLabel = hint;
  cover.lang = lang;
  cover.dir = dir;
  cover.append(frame, line);
  host.attachShadow({ mode: 'closed' }).append(cover);
  document.documentElement.append(host);
  cover.addEventListener('close', onClose);
  cover.showModal();
  draw();

  function draw(rectangle?: Rectangle): void {
    frame.style.display = rectangle ? 'block' : 'none';
    cover.style.background = rectangle ? 'none' : SHADE; // else the shadow of the frame shades the page
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
      cover.close(); // returns the focus
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
    /** The current selection (`entrypoints/region.ts`). */
    regionSelection?: RegionSelection;
    /** Id of the latest request for a region. */
    regionRequest?: { id: string; words: RegionWords };
  }
}
