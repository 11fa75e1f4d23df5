/** The addresses of parts and sections. */
import { act, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { showPlace } from '@/entrypoints/options/part';
import { isShown, openParts } from '../support/panel/options-parts';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

it('the address of a section opens its part and gives the focus to its heading, again where it is named already', async () => {
  await openParts('#likeness');
  expect([isShown('data'), isShown('search')]).toEqual([true, false]);
  expect(document.activeElement?.textContent).toBe('Similar pictures');
  screen.getByTestId('export-all').focus();
  await act(() => showPlace('likeness'));
  expect(document.activeElement?.textContent).toBe('Similar pictures');
});

it('an address that names nothing, or nothing of a part, leaves the first part and the focus alone', async () => {
  for (const hash of ['#"]', '#find', '#%C3%A4']) {
    const { unmount } = await openParts(hash);
    expect(isShown('search')).toBe(true);
    expect(document.activeElement).toBe(document.body);
    unmount();
  }
});

it('each id of the options page stands there once', async () => {
  await openParts();
  const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
