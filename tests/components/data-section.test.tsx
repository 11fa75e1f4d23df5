import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as data from '@/entrypoints/options/data/data';
import { DataSection } from '@/entrypoints/options/data/data-section';
import { parseTransfer } from '@/utils/core/history/transfer';
import { DEFAULT_HISTORY } from '@/utils/core/model/history';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import * as saving from '@/utils/io/export/save-file';
import * as answers from '@/utils/io/storage/answers';
import { readAccounts } from '@/utils/io/storage/credentials';
import { history } from '@/utils/io/storage/history';
import { DatabaseError } from '@/utils/io/storage/database';
import { orderDraftStore } from '@/utils/io/storage/order-draft';
import { clearedStore, pinsStore } from '@/utils/io/storage/pins';
import { results } from '@/utils/io/storage/results';
import { sellersStore } from '@/utils/io/storage/sellers';
import { historySettingsStore, settingsStore } from '@/utils/io/storage/settings';
import { readWatches } from '@/utils/io/storage/watches';
import { compared, entry, row } from '../support/offers/saved';
import { named, remembered } from '../support/offers/sellers';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser, writeKeys } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';
import { watch } from '../support/watch/watch';

const open = () => {
  const onReset = vi.fn<() => void>();
  const calls = {
    importAll: vi.spyOn(data, 'importAll'),
    deleteHistory: vi.spyOn(data, 'deleteHistory'),
    deleteEverything: vi.spyOn(data, 'deleteEverything'),
  };
  const { container } = render(<DataSection settings={DEFAULT_HISTORY} onReset={onReset} />);
  return { ...calls, container, onReset };
};
const choose = (testId: string, value: string) =>
  fireEvent.change(screen.getByTestId(testId), { target: { value } });

function give(text: string): void {
  const file = new File([text], 'kept.json');
  const input = screen.getByTestId('import-file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}
/** Gives a file that holds these. */
const giveKept = (kept: object) =>
  give(JSON.stringify({ format: 'find-on-1688', version: 1, ...kept }));

/** That of the watches. */
const NOW = watch().createdAt;
const { thumbnail: _thumbnail, ...ROW } = row({ at: NOW });
/** Nothing of it has to be decoded. */
const SEARCH = { row: ROW, offers: [] };

/** Twelve searches of 3.4 MB together. */
async function keepSearches(): Promise<void> {
  for (let at = 0; at < 12; at += 1) {
    await history.write(entry({ id: `s${at}`, at: NOW, pageTitle: 'x'.repeat(140_500) }));
  }
}
const sellers = sellersStore({});
const cleared = clearedStore({});
const pinned = pinsStore({});
const ordered = async () => (await orderDraftStore({}).read()).items;
const searches = async () => (await history.usage()).entries;

beforeEach(() => {
  vi.setSystemTime(NOW);
  optionsBrowser();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe.each(['en', 'zh-CN'] as const)('the data section in %s', (language) => {
  beforeEach(() => speak(language));

  it('is accessible', async () => {
    const { container } = open();
    await expectAccessible(container);
    fireEvent.click(screen.getByTestId('delete-everything'));
    await expectAccessible(container);
  });
});

describe('the data section in English', () => {
  beforeEach(() => speak('en'));

  it('deletes the stored answers, and reports it', async () => {
    await answers.writeAnswer('asked', { at: NOW, answer: 'kept' });
    open();
    fireEvent.click(screen.getByTestId('forget-answers'));
    await screen.findByText('The stored answers have been removed from this computer.');
    expect(await answers.readAnswer('asked', NOW)).toBeUndefined();
  });

  it('shows where the browser stores them', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(results, 'clear').mockRejectedValue(new DOMException('broken'));
    open();
    fireEvent.click(screen.getByTestId('forget-answers'));
    await screen.findByText(/did not remove/);
  });

  it('shows the size of the history, and changes its limits at once', async () => {
    await keepSearches();
    const usage = vi.spyOn(history, 'usage');
    open();
    await screen.findByText('12 searches, 3.4 MB');
    choose('history-days', '365');
    await vi.waitFor(() => expect(usage).toHaveBeenCalledTimes(2));
    choose('history-size', '50');
    await vi.waitFor(() => expect(usage).toHaveBeenCalledTimes(3));
    fireEvent.click(screen.getByTestId('history-on'));
    await expect
      .poll(() => historySettingsStore.read())
      .toEqual({ isOn: false, days: 365, megabytes: 50 });
  });

  it('reports that a limit was not saved', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(historySettingsStore, 'write').mockRejectedValue(new Error('full'));
    open();
    choose('history-days', '7');
    await screen.findByText('The browser did not save that. Try again.');
  });

  it.each([
    ['newer', /written by a newer version/],
    ['unreadable', /cannot be read/],
  ] as const)('reports a problem of the history: %s', async (problem, words) => {
    vi.spyOn(history, 'usage').mockRejectedValue(new DatabaseError(problem));
    open();
    await screen.findByText(words);
  });

  it('exports, and reports a failure', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await history.write(SEARCH);
    const saved = vi.spyOn(saving, 'saveFile').mockReturnValue();
    open();
    fireEvent.click(screen.getByTestId('export-all'));
    await screen.findByText(/handed to the browser/);
    const text = await saved.mock.calls[0]?.[0].blob.text();
    expect(parseTransfer(text ?? '', NOW)).toMatchObject({ history: [SEARCH], unreadable: 0 });
    vi.spyOn(history, 'all').mockImplementation(() => {
      throw new DatabaseError('unreadable');
    });
    fireEvent.click(screen.getByTestId('export-all'));
    await screen.findByText('The export failed. Nothing was saved.');
  });

  it('imports a file, and reports the result by kind', async () => {
    vi.spyOn(data, 'importAll').mockResolvedValue({
      history: { added: 3, known: 10, leftOut: 100 },
      pins: { added: 4, known: 20, leftOut: 200 },
      order: { added: 8, known: 1, leftOut: 0 },
      cleared: { added: 6, known: 40, leftOut: 400 },
      sellers: { added: 0, known: 0, leftOut: 0 },
      agents: { added: 2, known: 50, leftOut: 500 },
      watches: { added: 7, known: 60, leftOut: 600 },
      pictures: 7,
      future: 8,
      unreadable: 9,
    });
    const usage = vi.spyOn(history, 'usage');
    const { importAll } = open();
    giveKept({ history: [SEARCH] });
    await screen.findByText(
      'Added to the history: 3, to the pins: 4, to the prices marked as genuine: 6. Added agents: 2. Those that are not in the list of well-known ones are used once you allow it under “Ordering”. Quantities of an order taken over, offers: 8. Watched offers added: 7. Left as they were, as they are here already: 181. Not imported, as they are too old or there is no room for them: 1,800. Pictures left out, as they are damaged or too large: 7. Not imported, as their dates are in the future: 8. Not imported, as they could not be read: 9.',
    );
    expect(importAll.mock.calls[0]?.[0].history).toEqual([SEARCH]);
    await vi.waitFor(() => expect(usage).toHaveBeenCalledTimes(2));
  });

  it('names the judgements of a file before it imports anything', async () => {
    const { importAll } = open();
    giveKept({ cleared: ['1688 1', '1688 2'], history: [SEARCH] });
    const question = await screen.findByTestId('import-question');
    await within(question).findByText(/This file says of 2 offers that their prices are genuine/);
    within(question).getByText('It also holds earlier searches: 1, pins: 0.');
    fireEvent.click(within(question).getByText('Cancel'));
    expect(importAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import-without'));
    await screen.findByText(/^Added to the history: 1,.* genuine: 0\./);
    expect([await searches(), await cleared.read()]).toEqual([1, []]);
    fireEvent.click(screen.getByTestId('import-confirm'));
    await screen.findByText(/^Added to the history: 0,.* genuine: 2\./);
    expect([await searches(), await cleared.read()]).toEqual([1, ['1688 1', '1688 2']]);
  });

  it('names the sellers of a file before it imports anything, and reports what came of them', async () => {
    const all = [remembered(), remembered({ number: 'b2b-2' })];
    const { importAll } = open();
    giveKept({ sellers: all });
    const question = await screen.findByTestId('import-question');
    await within(question).findByText(/This file remembers 2 sellers/);
    expect(within(question).queryByText(/prices are genuine/)).toBeNull();
    expect(importAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import-without'));
    await screen.findByText(/^Added to the history: 0/);
    expect(await sellers.read()).toEqual([]);
    await sellers.write([remembered({ note: 'late twice' })]);
    fireEvent.click(screen.getByTestId('import-confirm'));
    await screen.findByText(/Sellers added: 1\. Left as they were, as they are here already: 1\./);
    expect(await sellers.read()).toEqual([all[1], remembered({ note: 'late twice' })]);
  });

  it('names what a file orders of the offers that it pins before it imports anything', async () => {
    const pins = ['1', '2'].map((offerId) => ({
      at: 1,
      compared: compared({ offer: { offerId } }),
    }));
    const items = ['1688 1', '1688 2', '1688 3'].map((key) => ({ key, units: 9, skus: [] }));
    const { importAll } = open();
    giveKept({ pins, order: { items } });
    const question = await screen.findByTestId('import-question');
    await within(question).findByText(/enters quantities .* that it pins: 2\./);
    expect(importAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import-without'));
    await screen.findByText(/^Added to the history: 0, to the pins: 2,/);
    expect(await ordered()).toEqual([]);
    await pinned.write([]); // what is here already keeps its order
    fireEvent.click(screen.getByTestId('import-confirm'));
    await screen.findByText(/Quantities of an order taken over, offers: 2\./);
    expect(await ordered()).toEqual(items.slice(0, 2));
  });

  it('counts the watched offers of a file before it imports anything, because checking them takes calls', async () => {
    const watched = ['7', '8'].map((offerId) => watch({ offer: { offerId } }));
    const { importAll } = open();
    giveKept({ watches: watched.map((one) => ({ watch: one })) });
    const question = await screen.findByTestId('import-question');
    await within(question).findByText(/This file watches 2 offers/);
    expect(importAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import-without'));
    await screen.findByText(/^Added to the history: 0/);
    expect(await readWatches()).toEqual([]);
    fireEvent.click(screen.getByTestId('import-confirm'));
    await screen.findByText(/Watched offers added: 2\./);
    expect(await readWatches()).toHaveLength(2);
  });

  it('lists remembered sellers, says which are known by name alone, and removes one', async () => {
    const byName = named({ name: '乙厂', opinion: 'preferred' });
    const all = [remembered({ note: 'late twice' }), byName];
    await sellers.write(all);
    open();
    const list = await screen.findByTestId('sellers');
    await within(list).findByText('2 sellers that you prefer, avoid or have a note on');
    const [first, second] = within(list).getAllByTestId('seller-row');
    expect(first?.textContent).toMatch(
      /乙厂.*Preferred seller · by name alone: no number is known/,
    );
    expect(second?.textContent).toMatch(/Avoided seller · number b2b-1.*late twice/);
    fireEvent.click(within(list).getByRole('button', { name: 'Remove 晨曦日用百货 b2b-1' }));
    await within(list).findByText('Removed.');
    expect(await sellers.read()).toEqual([byName]);
    expect(within(list).getAllByTestId('seller-row')).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('Remembered sellers');
  });

  it('shows 1,000 sellers in parts', async () => {
    await sellers.write(
      Array.from({ length: 1000 }, (_, index) => remembered({ number: `b2b-${index}` })),
    );
    open();
    await screen.findByText(/^1,000 sellers/);
    expect(screen.getAllByTestId('seller-row')).toHaveLength(50);
    fireEvent.click(screen.getByTestId('sellers-more'));
    expect(screen.getAllByTestId('seller-row')).toHaveLength(100);
  });

  it.each([
    ['foreign', {}, /not an export of Find on 1688/],
    ['newer', { format: 'find-on-1688', version: 2 }, /from a newer version/],
  ])('refuses a file: %s', async (_why, envelope, words) => {
    const { importAll } = open();
    give(JSON.stringify({ ...envelope, history: [SEARCH] }));
    await screen.findByText(words);
    expect(importAll).not.toHaveBeenCalled();
  });

  it('deletes the history after it has shown what is lost', async () => {
    await keepSearches();
    const { deleteHistory } = open();
    await screen.findByText('12 searches, 3.4 MB');
    fireEvent.click(screen.getByTestId('delete-history'));
    screen.getByText(/12 earlier searches with their pictures and offers are lost/);
    expect(deleteHistory).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('delete-history-confirm'));
    await screen.findByText('The history was deleted.');
    expect(await searches()).toBe(0);
  });

  it('deletes nothing if the user declines', () => {
    const { deleteEverything } = open();
    fireEvent.click(screen.getByTestId('delete-everything'));
    const dialog = screen.getByRole('dialog');
    fireEvent.click(within(dialog).getByText('Cancel'));
    expect(deleteEverything).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('deletes settings and keys only if they are ticked', async () => {
    const KEYS = { tmapi: { 'https://api.tmapi.io': { token: 'token-1' } } };
    const settings = { ...DEFAULT_SETTINGS, service: 'tmapi' as const };
    await settingsStore.write(settings);
    await writeKeys(KEYS);
    const { onReset } = open();
    fireEvent.click(screen.getByTestId('delete-everything'));
    fireEvent.click(screen.getByTestId('also-keys'));
    fireEvent.click(screen.getByTestId('delete-everything-confirm'));
    await screen.findByText('Everything was deleted.');
    expect((await readAccounts()).tmapi).toEqual({});
    expect(await settingsStore.read()).toEqual(settings);
    expect(onReset).toHaveBeenCalledOnce(); // other sections show outdated values
    await writeKeys(KEYS);
    await sellers.write([remembered()]);
    fireEvent.click(screen.getByTestId('delete-everything-confirm'));
    await expect.poll(() => sellers.read()).toEqual([]);
    expect(await readAccounts()).toMatchObject(KEYS);
    expect(await settingsStore.read()).toEqual(settings);
    expect(onReset).toHaveBeenCalledOnce();
  });

  it('reports that something was not deleted', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(history, 'clear').mockRejectedValue(new DatabaseError('unreadable'));
    open();
    fireEvent.click(screen.getByTestId('delete-history-confirm'));
    await screen.findByText('The browser did not delete all of it. Try again.');
  });
});
