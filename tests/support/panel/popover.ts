import { act } from '@testing-library/preact';

/** What a browser does for `popovertarget`, which happy-dom does not know. */
export function openMenu(button: HTMLElement): void {
  const menu = document.getElementById(button.getAttribute('popovertarget') ?? '');
  if (!menu) throw new Error('The button opens nothing');
  menu.hidePopover = () => undefined;
  void act(() => {
    menu.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  });
}
