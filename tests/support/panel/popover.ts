import { act, screen } from '@testing-library/preact';

/** What a browser does for `popovertarget`, which happy-dom does not know. */
export function openMenu(button: HTMLElement): void {
  const menu = document.getElementById(button.getAttribute('popovertarget') ?? '');
  if (!menu) throw new Error('The button opens nothing');
  const tell = (type: 'beforetoggle' | 'toggle', newState: 'open' | 'closed') =>
    void act(() => {
      menu.dispatchEvent(Object.assign(new Event(type), { newState }));
    });
  menu.hidePopover = () => {
    button.focus();
    tell('toggle', 'closed');
  };
  button.focus();
  tell('beforetoggle', 'open');
}

/** Opens the menu of the button with this hook. */
export function open(testId: string): void {
  openMenu(screen.getByTestId(testId));
}
