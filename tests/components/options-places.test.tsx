/** The addresses of settings. */
import { act, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { showPlace } from '@/entrypoints/options/part';
import { isShown, openParts } from '../support/panel/options-parts';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

it('the address of a setting opens its part and what it is folded into, and gives it the focus', async () => {
  await openParts('#costs-freight');
  expect(isShown('costs')).toBe(true);
  expect(isShown('search')).toBe(false);
  const group = screen.getByTestId<HTMLDetailsElement>('costs-freight');
  expect(group.open).toBe(true);
  expect(document.activeElement).toBe(group.querySelector('summary'));
});

it('the address of a section gives the focus to its heading', async () => {
  await openParts('#likeness');
  expect(isShown('data')).toBe(true);
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

it('every setting with an address of its own is the only one of it', async () => {
  await openParts();
  const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('the address of a service opens its card', async () => {
  await openParts('#service-tmapi');
  await screen.findByLabelText('API token');
  expect(document.activeElement?.id).toBe('service-tmapi');
});

it('a setting that the address names already is opened again', async () => {
  await openParts('#likeness-on');
  screen.getByTestId('export-all').focus();
  await act(() => showPlace('likeness-on'));
  expect(document.activeElement?.id).toBe('likeness-on');
});
