import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataSection } from '@/entrypoints/options/data/data-section';
import { DEFAULT_HISTORY } from '@/utils/core/model/history';
import { HistoryError } from '@/utils/io/storage/history-database';
import { compared, entry } from '../support/offers/saved';
import { remembered } from '../support/offers/sellers';
import { expectAccessible } from '../support/panel/axe';
import { makeDataDeps } from '../support/panel/data-deps';
import { speak } from '../support/panel/words';
import { watch } from '../support/watch/watch';

const open = (data = makeDataDeps()) => {
  const onReset = vi.fn<() => void>();
  const { container } = render(
    <DataSection history={DEFAULT_HISTORY} context={{ data }} onReset={onReset} />,
  );
  return { data, container, onReset };
};
const choose = (testId: string, value: string) =>
  fireEvent.change(screen.getByTestId(testId), { target: { value } });

async function give(text: string) {
  const file = new File([text], 'kept.json');
  const input = screen.getByTestId('import-file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
  return file;
}

const NOTHING_READ = {
  history: [],
  pins: [],
  cleared: [],
  sellers: [],
  agents: [],
  watches: [],
  unreadable: 0,
  future: 0,
};

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
    const { data } = open();
    fireEvent.click(screen.getByTestId('forget-answers'));
    expect(data.forgetAnswers).toHaveBeenCalledOnce();
    await screen.findByText('The stored answers have been removed from this computer.');
  });

  it('shows where the browser stores them', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { data } = open();
    data.forgetAnswers.mockRejectedValue(new DOMException('broken'));
    fireEvent.click(screen.getByTestId('forget-answers'));
    await screen.findByText(/did not remove/);
  });

  it('shows the size of the history, and changes its limits at once', async () => {
    const { data } = open();
    await screen.findByText('12 searches, 3.4 MB');
    choose('history-days', '365');
    await vi.waitFor(() => expect(data.usage).toHaveBeenCalledTimes(2));
    choose('history-size', '50');
    await vi.waitFor(() => expect(data.usage).toHaveBeenCalledTimes(3));
    fireEvent.click(screen.getByTestId('history-on'));
    await vi.waitFor(() =>
      expect(data.changeSettings).toHaveBeenLastCalledWith({
        isOn: false,
        days: 365,
        megabytes: 50,
      }),
    );
  });

  it('reports that a limit was not saved', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { data } = open();
    data.changeSettings.mockRejectedValue(new Error('full'));
    choose('history-days', '7');
    await screen.findByText('The browser did not save that. Try again.');
  });

  it.each([
    ['newer', /written by a newer version/],
    ['unreadable', /cannot be read/],
  ] as const)('reports a problem of the history: %s', async (problem, words) => {
    const data = makeDataDeps();
    data.usage.mockRejectedValue(new HistoryError(problem));
    render(
      <DataSection history={DEFAULT_HISTORY} context={{ data }} onReset={vi.fn<() => void>()} />,
    );
    await screen.findByText(words);
  });

  it('exports, and reports a failure', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { data } = open();
    fireEvent.click(screen.getByTestId('export-all'));
    await screen.findByText(/handed to the browser/);
    data.exportAll.mockRejectedValue(new HistoryError('unreadable'));
    fireEvent.click(screen.getByTestId('export-all'));
    await screen.findByText('The export failed. Nothing was saved.');
  });

  it('imports a file, and reports the result by kind', async () => {
    const { data } = open();
    const read = { ...NOTHING_READ, history: [entry()] };
    data.readFile.mockResolvedValue(read);
    data.importAll.mockResolvedValue({
      history: { added: 3, known: 10, leftOut: 100 },
      pins: { added: 4, known: 20, leftOut: 200 },
      order: { added: 8, known: 1, leftOut: 0 },
      cleared: { added: 6, known: 40, leftOut: 400 },
      sellers: { added: 0, merged: 0, known: 0, leftOut: 0 },
      agents: { added: 2, known: 50, leftOut: 500 },
      watches: { added: 7, known: 60, leftOut: 600 },
      pictures: 7,
      future: 8,
      unreadable: 9,
    });
    const file = await give('{}');
    await screen.findByText(
      'Added to the history: 3, to the pins: 4, to the prices marked as genuine: 6. Added agents: 2. Those that are not in the list of well-known ones are used once you allow it under “Ordering”. Quantities and production days of an order taken over, offers: 8. Watched offers added: 7. Left as they were, as they are here already: 181. Not imported, as they are too old or there is no room for them: 1,800. Pictures left out, as they are damaged or too large: 7. Not imported, as their dates are in the future: 8. Not imported, as they could not be read: 9.',
    );
    expect(data.readFile).toHaveBeenCalledWith(file);
    expect(data.importAll).toHaveBeenCalledWith(read);
    await vi.waitFor(() => expect(data.usage).toHaveBeenCalledTimes(2));
  });

  it('names the judgements of a file before it imports anything', async () => {
    const { data } = open();
    const read = { ...NOTHING_READ, cleared: ['1688 1', '1688 2'], history: [entry()] };
    data.readFile.mockResolvedValue(read);
    await give('{}');
    const question = await screen.findByTestId('import-question');
    await within(question).findByText(/This file says of 2 offers that their prices are genuine/);
    within(question).getByText('It also holds earlier searches: 1, pins: 0.');
    fireEvent.click(within(question).getByText('Cancel'));
    expect(data.importAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import-without'));
    expect(data.importAll).toHaveBeenLastCalledWith({ ...read, cleared: [] });
    fireEvent.click(screen.getByTestId('import-confirm'));
    expect(data.importAll).toHaveBeenLastCalledWith(read);
    await screen.findByText(/^Added to the history: 0/);
  });

  it('names the sellers of a file before it imports anything, and reports what came of them', async () => {
    const { data } = open();
    const read = { ...NOTHING_READ, sellers: [remembered(), remembered({ numbers: ['b2b-2'] })] };
    data.readFile.mockResolvedValue(read);
    await give('{}');
    const question = await screen.findByTestId('import-question');
    await within(question).findByText(/This file remembers 2 sellers/);
    expect(within(question).queryByText(/prices are genuine/)).toBeNull();
    expect(data.importAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import-without'));
    expect(data.importAll).toHaveBeenLastCalledWith({ ...read, sellers: [] });
    data.importAll.mockResolvedValue({
      ...(await makeDataDeps().importAll(read)),
      sellers: { added: 3, merged: 2, known: 1, leftOut: 4 },
    });
    fireEvent.click(screen.getByTestId('import-confirm'));
    await screen.findByText(
      /Sellers added: 3\. Sellers merged: 2\. Left as they were, as they are here already: 1\. .*no room for them: 4\./,
    );
  });

  it('names what a file orders of the offers that it pins before it imports anything', async () => {
    const { data } = open();
    const pins = ['1', '2'].map((offerId) => ({
      at: 1,
      compared: compared({ offer: { offerId } }),
    }));
    const items = ['1688 1', '1688 2', '1688 3'].map((key) => ({ key, units: 9, skus: [] }));
    const read = { ...NOTHING_READ, pins, order: { items } };
    data.readFile.mockResolvedValue(read);
    await give('{}');
    const question = await screen.findByTestId('import-question');
    await within(question).findByText(/enters quantities or production days .* that it pins: 2\./);
    expect(data.importAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import-without'));
    expect(data.importAll).toHaveBeenLastCalledWith({ ...NOTHING_READ, pins });
    fireEvent.click(screen.getByTestId('import-confirm'));
    expect(data.importAll).toHaveBeenLastCalledWith(read);
  });

  it('counts the watched offers of a file before it imports anything, because checking them takes calls', async () => {
    const { data } = open();
    const kept = { watch: watch(), readings: [] };
    const read = { ...NOTHING_READ, watches: [kept, kept] };
    data.readFile.mockResolvedValue(read);
    await give('{}');
    const question = await screen.findByTestId('import-question');
    await within(question).findByText(/This file watches 2 offers/);
    expect(data.importAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import-without'));
    expect(data.importAll).toHaveBeenLastCalledWith({ ...read, watches: [] });
    fireEvent.click(screen.getByTestId('import-confirm'));
    expect(data.importAll).toHaveBeenLastCalledWith(read);
  });

  it('lists remembered sellers, says which are known by name alone, and removes one', async () => {
    const data = makeDataDeps();
    const byName = remembered({ numbers: [], name: '乙厂', opinion: 'preferred' });
    const all = [remembered({ note: 'late twice' }), byName];
    data.readSellers.mockResolvedValueOnce(all).mockResolvedValue(all.slice(1));
    open(data);
    const list = await screen.findByTestId('sellers');
    await within(list).findByText('2 sellers that you prefer, avoid or have a note on');
    const [first, second] = within(list).getAllByTestId('seller-row');
    expect(first?.textContent).toMatch(
      /乙厂.*Preferred seller · by name alone: no number is known/,
    );
    expect(second?.textContent).toMatch(/Avoided seller · number b2b-1.*late twice/);
    fireEvent.click(within(list).getByRole('button', { name: 'Remove 晨曦日用百货 b2b-1' }));
    await within(list).findByText('Removed.');
    expect(data.forgetSeller).toHaveBeenCalledWith(all[0]);
    expect(within(list).getAllByTestId('seller-row')).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('Remembered sellers');
  });

  it('shows 1,000 sellers in parts', async () => {
    const data = makeDataDeps();
    data.readSellers.mockResolvedValue(
      Array.from({ length: 1000 }, (_, index) => remembered({ numbers: [`b2b-${index}`] })),
    );
    open(data);
    await screen.findByText(/^1,000 sellers/);
    expect(screen.getAllByTestId('seller-row')).toHaveLength(50);
    fireEvent.click(screen.getByTestId('sellers-more'));
    expect(screen.getAllByTestId('seller-row')).toHaveLength(100);
  });

  it.each([
    ['foreign', /not an export of Find on 1688/],
    ['newer', /from a newer version/],
  ] as const)('refuses a file: %s', async (outcome, words) => {
    const { data } = open();
    data.readFile.mockResolvedValue(outcome);
    await give('x');
    await screen.findByText(words);
    expect(data.importAll).not.toHaveBeenCalled();
  });

  it('deletes the history after it has shown what is lost', async () => {
    const { data } = open();
    await screen.findByText('12 searches, 3.4 MB');
    fireEvent.click(screen.getByTestId('delete-history'));
    screen.getByText(/12 earlier searches with their pictures and offers are lost/);
    expect(data.deleteHistory).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('delete-history-confirm'));
    await screen.findByText('The history was deleted.');
    expect(data.deleteHistory).toHaveBeenCalledOnce();
  });

  it('deletes nothing if the user declines', () => {
    const { data } = open();
    fireEvent.click(screen.getByTestId('delete-everything'));
    const dialog = screen.getByRole('dialog');
    fireEvent.click(within(dialog).getByText('Cancel'));
    expect(data.deleteEverything).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('deletes settings and keys only if they are ticked', async () => {
    const { data, onReset } = open();
    fireEvent.click(screen.getByTestId('delete-everything'));
    fireEvent.click(screen.getByTestId('also-keys'));
    fireEvent.click(screen.getByTestId('delete-everything-confirm'));
    await screen.findByText('Everything was deleted.');
    expect(data.deleteEverything).toHaveBeenLastCalledWith({ settings: false, keys: true });
    expect(onReset).toHaveBeenCalledOnce(); // other sections show outdated values
    fireEvent.click(screen.getByTestId('delete-everything-confirm'));
    await vi.waitFor(() =>
      expect(data.deleteEverything).toHaveBeenLastCalledWith({ settings: false, keys: false }),
    );
    expect(onReset).toHaveBeenCalledOnce();
  });

  it('reports that something was not deleted', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { data } = open();
    data.deleteHistory.mockRejectedValue(new HistoryError('unreadable'));
    fireEvent.click(screen.getByTestId('delete-history-confirm'));
    await screen.findByText('The browser did not delete all of it. Try again.');
  });
});
