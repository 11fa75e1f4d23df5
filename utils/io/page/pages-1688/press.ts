/** Presses the button that searches the picture that was put in, as a mouse would. */
import { mayHavePicture } from '@/utils/core/pages-1688/page-state';
import { marksFor } from './marks';
import { pressButtons } from './press-buttons';
import { bodyOf, rootsIn } from './roots';

const EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
const OFF = '[disabled], [aria-disabled="true"]';

/**
 * False where there is no such button, or none that can be pressed yet, and in a page that goes on by itself. A second
 * call for a search does nothing.
 */
export function press(search: string): boolean {
  if (!mayHavePicture(location.href)) return false;
  const marks = marksFor(search);
  if (marks.isPressed) return true;
  if (marks.isLeft) return false;
  const buttons = pressButtons([...rootsIn(bodyOf(document))]).filter((one) => !one.closest(OFF));
  const button = buttons.find((one) => one.getClientRects().length > 0) ?? buttons[0];
  if (!button) return false;
  marks.isPressed = true;
  const { left, top, width, height } = button.getBoundingClientRect();
  for (const type of EVENTS) {
    const isDown = type.endsWith('down');
    const mouse = {
      bubbles: true,
      cancelable: true,
      composed: true,
      detail: type.startsWith('pointer') ? 0 : 1,
      buttons: isDown ? 1 : 0,
      clientX: left + width / 2,
      clientY: top + height / 2,
    };
    button.dispatchEvent(
      type.startsWith('pointer')
        ? new PointerEvent(type, { ...mouse, pointerId: 1, pointerType: 'mouse', isPrimary: true })
        : new MouseEvent(type, mouse),
    );
  }
  return true;
}
