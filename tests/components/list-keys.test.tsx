import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { readExcluded } from '@/utils/io/storage/extras';
import { pinsStore } from '@/utils/io/storage/pins';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { settingsStore } from '@/utils/io/storage/settings';
import { ListKeysSection } from '@/entrypoints/options/language-sections';
import { expectAccessible } from '../support/panel/axe';
import { panelContext } from '../support/panel/context';
import { offer, search } from '../support/panel/fixtures';
import { optionsBrowser, storedIn } from '../support/panel/options-browser';
import { openPanel } from '../support/panel/open-panel';
import { open as openSheet } from '../support/panel/popover';
import { speak } from '../support/panel/words';

const offers = ['1', '2', '3'].map((offerId, index) =>
  offer({ offerId, similarity: 0.9 - index / 10 }),
);

async function open(settings: Partial<Settings> = {}) {
  const stored = { settings: { service: 'demo' as const, ...settings }, search: search(), offers };
  const shown = await openPanel(await panelContext(stored));
  await screen.findAllByTestId('offer');
  return shown;
}

const ids = () => screen.getAllByTestId('offer').map(({ dataset }) => dataset.offerId);
/** Offer that has the focus. */
const at = () => document.activeElement?.closest<HTMLElement>('[data-offer-id]')?.dataset.offerId;

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
}

beforeEach(() => speak('en'));

it('J and K move the focus through the offers, and stay at the ends', async () => {
  await open();
  const way = [];
  for (const key of ['j', 'j', 'J', 'j', 'k', 'k', 'k']) {
    await press(key);
    way.push(at());
  }
  expect(way).toEqual(['1', '2', '3', '3', '2', '1', '1']);
});

it('keys go to offers of a long list that are not on the page yet', async () => {
  // happy-dom has no layout, so each card has its estimated height.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(111);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  const many = Array.from({ length: 210 }, (_, index) => offer({ offerId: `${index + 1}` }));
  await openPanel(
    await panelContext({ settings: { service: 'demo' }, search: search(), offers: many }),
  );
  await waitFor(() =>
    expect(screen.getAllByTestId('offer')[0]?.hasAttribute('aria-setsize')).toBe(true),
  );
  expect(document.querySelector('[data-offer-id="210"]')).toBeNull();
  const way = [];
  for (const key of ['k', 'k', 'x']) {
    await press(key);
    way.push(at());
  }
  expect(way).toEqual(['210', '209', '210']);
});

it('arrows move the focus within the list, and scroll where nothing of it has the focus', async () => {
  await open();
  await press('ArrowDown');
  expect(at()).toBeUndefined();
  await press('j');
  await press('ArrowDown');
  expect(at()).toBe('2');
  await press('ArrowUp');
  expect(at()).toBe('1');
});

it('P pins the offer that has the focus, and unpins it', async () => {
  await open();
  const keys = async () => (await pinsStore({}).read()).map(({ compared }) => compared.key);
  await press('j');
  await press('p');
  await waitFor(async () => expect(await keys()).toEqual(['1688 1']));
  expect(document.activeElement).toBe(screen.getAllByTestId('pin')[0]);
  await press('p');
  await waitFor(async () => expect(await keys()).toEqual([]));
});

it('O opens the offer that has the focus, and D its details', async () => {
  await open();
  const opened = vi.fn<(link: string) => void>();
  const open1688 = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    opened(event.target.href);
  };
  document.addEventListener('click', open1688);
  onTestFinished(() => document.removeEventListener('click', open1688));
  await press('j');
  await press('j');
  await press('o');
  expect(opened.mock.calls).toEqual([['https://detail.1688.com/offer/2.html']]);
  await press('d');
  expect(screen.getByTestId('offer-pane').dataset['of']).toBe('1688 2');
  expect(document.activeElement).toBe(screen.getByTestId('offer-pane'));
  await press('j');
  expect(at()).toBe('3');
});

it('X takes an offer out of the list and goes on to the next, and Z brings it back', async () => {
  await open();
  await press('j');
  await press('x');
  expect(ids()).toEqual(['2', '3']);
  expect(at()).toBe('2');
  expect(await readExcluded(search())).toEqual(['1688 1']);
  await press('x');
  expect(screen.getByTestId('taken-said').textContent).toContain('2 offers taken out');
  await press('z');
  expect(ids()).toEqual(['2', '3']);
  expect(at()).toBe('2');
  await press('z');
  await press('z'); // nothing is left to bring back
  expect(ids()).toEqual(['1', '2', '3']);
  expect(at()).toBe('1');
  expect(screen.getByTestId('taken-said').textContent).toBe('');
  expect(await readExcluded(search())).toEqual([]);
});

it('the line about an offer that was taken out gives the focus back to it', async () => {
  await open();
  await press('j');
  await press('x');
  fireEvent.click(screen.getByText('Undo'));
  await press('Shift');
  expect(at()).toBe('1');
});

it.each<[string, KeyboardEventInit]>([
  ['Ctrl', { ctrlKey: true }],
  ['Alt', { altKey: true }],
  ['Meta', { metaKey: true }],
  ['a composition', { isComposing: true }],
  ['a key that is held down', { repeat: true }],
])('%s takes no offer out of the list', async (_, more) => {
  await open();
  await press('j');
  await press('x', more);
  expect(ids()).toEqual(['1', '2', '3']);
});

it('no key works while a field has the focus', async () => {
  await open();
  const field = document.createElement('input');
  screen.getAllByTestId('offer')[0]?.append(field);
  field.focus();
  for (const key of ['j', 'x', 'ArrowDown', '?']) await press(key);
  expect(document.activeElement).toBe(field);
  expect(ids()).toEqual(['1', '2', '3']);
  expect(screen.queryByTestId('list-keys')).toBeNull();
});

it('J goes to the first offer while a button beside the list has the focus', async () => {
  await open();
  screen.getByTestId('list-export').focus();
  await press('x'); // means no offer
  await press('j');
  expect(at()).toBe('1');
  expect(ids()).toEqual(['1', '2', '3']);
});

it('letters that were switched off do nothing, while arrows go on', async () => {
  await open({ letterKeys: false });
  for (const key of ['j', '?', '/', 'x']) await press(key);
  expect(at()).toBeUndefined();
  screen.getAllByTestId('offer-link')[0]?.focus();
  await press('x');
  await press('ArrowDown');
  expect(at()).toBe('2');
  expect(ids()).toEqual(['1', '2', '3']);
});

it('a keyboard that writes no Latin letters works by the place of its keys', async () => {
  await open();
  await press('о', { code: 'KeyJ' });
  expect(at()).toBe('1');
  await press('ч', { code: 'KeyX' });
  expect(ids()).toEqual(['2', '3']);
});

it('the question mark and the menu show the keys, and the way to the setting', async () => {
  const { container } = await open();
  await press('?', { shiftKey: true });
  expect(screen.getByTestId('list-keys').textContent).toContain('XTake out of the list');
  expect(screen.getByTestId('letter-keys-link').getAttribute('href')).toBe(
    '/options.html#list-keys',
  );
  await expectAccessible(container);
  fireEvent.click(screen.getByText('Close'));
  await waitFor(() => expect(screen.queryByTestId('list-keys')).toBeNull());
  openSheet('panel-menu');
  fireEvent.click(screen.getByTestId('keys-open'));
  expect(screen.getByTestId('list-keys')).toBeTruthy();
});

it('single letters are switched off by a setting, which an address can name', async () => {
  optionsBrowser();
  const { container } = render(<ListKeysSection settings={DEFAULT_SETTINGS} />);
  const setting = screen.getByLabelText<HTMLInputElement>('Single letters as keys in the list');
  expect(setting.id).toBe('letter-keys');
  expect(setting.checked).toBe(true);
  fireEvent.click(setting);
  expect((await storedIn(settingsStore)).letterKeys).toBe(false);
  await waitFor(() => expect(setting.checked).toBe(false));
  await expectAccessible(container);
});
