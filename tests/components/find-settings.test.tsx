/** The field of the options that looks for settings. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { expectAccessible } from '../support/panel/axe';
import { isShown, openParts } from '../support/panel/options-parts';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

const field = () => screen.getByTestId<HTMLInputElement>('find-settings');
const find = (words: string) => fireEvent.input(field(), { target: { value: words } });
const found = () =>
  screen
    .queryAllByTestId('found')
    .map((link) => [link.firstChild?.textContent, link.getAttribute('href')]);
const count = () => screen.getByTestId('found-count').textContent;
const focused = () => document.activeElement?.id;

it('settings are found by their names, whatever the case and the part that is shown', async () => {
  const { container } = await openParts();
  find('COMPARE pictures');
  expect(found()[0]).toEqual(['Compare pictures on this computer', '#likeness-on']);
  expect(count()).toBe('2 settings'); // "Similar pictures" can be compared
  expect(screen.getAllByTestId('found')[0]?.textContent).toContain('Data');
  expect(isShown('search')).toBe(false);
  await expectAccessible(container);
});

it('settings are found by what is said of them, after those that have the words in their names', async () => {
  await openParts();
  find('history');
  const names = found().map(([name]) => name);
  expect(names.slice(0, 2)).toEqual(['History', 'Keep a history of searches']);
  expect(names).toContain('Export and import'); // "One file with the history, …"
  expect(names).toContain('Delete history');
  expect(names.indexOf('Export and import')).toBeGreaterThan(names.indexOf('Delete history'));
});

it('settings are found without their accents, and in any order of the words', async () => {
  await speak('fr');
  await openParts();
  find('reponses oublier');
  expect(found()).toEqual([['Oublier les réponses enregistrées', '#forget-answers']]);
});

it('a service whose card is closed is found by the names of its fields, and its card opens', async () => {
  await openParts();
  find('API token');
  expect(found()).toEqual([['TMAPI', '#service-tmapi']]);
  fireEvent.click(screen.getByTestId('found'));
  await screen.findByLabelText('API token');
  expect(focused()).toBe('service-tmapi');
});

it('what a question would ask later is no setting', async () => {
  await openParts();
  find('Also the keys and tokens');
  expect(found()).toEqual([]);
});

it('the options page says when no setting has the words', async () => {
  const { container } = await openParts();
  find('xylophone');
  expect(found()).toEqual([]);
  expect(count()).toBe('No setting has these words.');
  await expectAccessible(container);
});

it('Escape ends the search and shows the part that was open', async () => {
  await openParts('#data');
  find('export');
  const [link] = screen.getAllByTestId('found');
  link?.focus();
  fireEvent.keyDown(link ?? document.body, { key: 'Escape' });
  expect([field().value, count(), found()]).toEqual(['', '', []]);
  expect(document.activeElement).toBe(field());
  expect(isShown('data')).toBe(true);
});

it('Enter opens the first setting that was found, with its part, and gives it the focus', async () => {
  await openParts();
  find('delete everything');
  fireEvent.submit(field().form ?? field());
  await waitFor(() => expect(focused()).toBe('delete-everything'));
  expect(isShown('data')).toBe(true);
  expect(field().value).toBe('');
});

it('a link to a setting that the address names already opens it, and the browser does not take the focus away', async () => {
  await openParts('#likeness-on');
  find('compare pictures');
  const [link] = screen.getAllByTestId('found');
  expect(fireEvent.click(link ?? document.body)).toBe(false);
  await waitFor(() => expect(focused()).toBe('likeness-on'));
  expect([field().value, isShown('data')]).toEqual(['', true]);
});
