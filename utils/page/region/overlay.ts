/**
 * What lies over the page while a region is drawn. A modal dialog: it alone is above a video in
 * fullscreen and above the page's own dialogs, which make everything else inert. In a closed shadow
 * root, styled element by element: neither the page's rules nor its policy reach it, and Firefox
 * lets no content script adopt a style sheet (Firefox 153).
 */
import type { Rectangle, Size } from './rectangle';

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

export interface Overlay {
  readonly isOpen: boolean;
  /** Of the viewport, without scroll bars. */
  readonly size: Size;
  /** Absent: nothing is drawn. */
  draw(rectangle?: Rectangle): void;
  /** Also to a screen reader. */
  say(text: string): void;
  /** The hint would lie over what is being drawn. */
  hideHint(): void;
  /** The pointer stays ours, also outside of the window. */
  capture(pointerId: number): void;
  remove(): void;
}

/** @param onClose heard when something else than `remove` closes it, such as a back gesture */
export function openOverlay(hint: string, onClose: () => void): Overlay {
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
    cover.style.background = rectangle ? 'none' : SHADE; // else the frame's shadow
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
  made.style.cssText = style; // the page's policy has no say in this one
  return made;
}
