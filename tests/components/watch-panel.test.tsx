/** The view of watched offers, its bell and the control of an offer. */
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useCallback } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnreadBell } from '@/components/watch/unread-bell';
import { type WatchControl, WatchContext } from '@/components/watch/watch-context';
import { WatchItem } from '@/components/watch/watch-item';
import { createCopyAndSave } from '@/entrypoints/sidepanel/store/view/copy-and-save';
import { createViews } from '@/entrypoints/sidepanel/store/view/views';
import { WatchPanel } from '@/entrypoints/sidepanel/watch/watch-panel';
import { createWatching } from '@/entrypoints/sidepanel/store/watch';
import { MAX_WATCHES, type Watch } from '@/utils/core/model/watch';
import { SERVICE_TRANSLATIONS } from '@/utils/core/glossary/title-translations';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { readChanges } from '@/utils/io/storage/watch-changes';
import { removeWatchesOf } from '@/utils/io/storage/watch-removal';
import { readWatches } from '@/utils/io/storage/watches';
import { compared } from '../support/offers/saved';
import { expectAccessible } from '../support/panel/axe';
import { live } from '../support/panel/live';
import { panelContext } from '../support/panel/context';
import { PICTURE_ORIGINS } from '../support/panel/fixtures';
import { type StoredWatches, writeChanges } from '../support/panel/watches';
import { speak } from '../support/panel/words';
import { NOON, priceChange, observation, watch } from '../support/watched';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  return speak('en');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function watching(stored: StoredWatches = {}) {
  const context = await panelContext({ watches: stored });
  const state = live(() =>
    createWatching(
      context,
      {
        search: { search: signal(undefined), picture: signal(undefined) },
        compare: {
          offerOf: () => undefined,
          inputs: signal({ quantity: 200, mode: 'stock' as const }),
          isSeller: signal(false),
        },
        view: {
          ...createViews(),
          translations: signal(SERVICE_TRANSLATIONS),
          output: createCopyAndSave(context),
        },
      },
      { pins: { pins: signal([]) } },
    ),
  );
  await context.firstReads();
  return { context, state };
}

async function open(stored: StoredWatches = {}) {
  const { context, state } = await watching(stored);
  const onOptions = vi.fn<() => void>();
  void act(() => state.view.open());
  const shown = render(
    <WatchPanel
      watching={state}
      now={NOON}
      pictureOrigins={PICTURE_ORIGINS}
      onOptions={onOptions}
    />,
  );
  return { ...shown, context, state, onOptions };
}
const texts = (testId: string) =>
  screen.getAllByTestId(testId).map(({ textContent }) => textContent);

it('the view of watched offers says how to begin where nothing is watched', async () => {
  const { container } = await open();
  const empty = await screen.findByTestId('nothing-watched');
  expect(empty.textContent).toContain('No offer is watched yet.');
  expect(empty.textContent).toContain('looked up once a day');
  await expectAccessible(container);
});

it('the view of watched offers has the focus in its title while it reads, and says so', async () => {
  const { container } = await open({ watches: [watch()] });
  expect(document.activeElement?.tagName).toBe('H2');
  expect(container.textContent).toContain('Reading the watched offers');
  await screen.findByTestId('watched');
});

it('the view of watched offers tells changes by date with their direction in words, and marks them read', async () => {
  const one = watch();
  const { container, state } = await open({
    watches: [one],
    changes: [
      priceChange('new', one),
      priceChange('old', one, {
        isRead: true,
        at: NOON - 86_400_000 * 3,
        before: 1000,
        after: 1240,
      }),
    ],
  });
  await screen.findAllByTestId('watch-change');
  expect(texts('change-words')).toEqual(['¥12.40 → ¥11.40, down 8.1%', '¥10.00 → ¥12.40, up 24%']);
  const days = screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent);
  expect(days).toEqual(['Nov 20, 2026', 'Nov 17, 2026']);
  const [first, second] = screen.getAllByTestId('watch-change');
  expect([first?.dataset['unread'], second?.dataset['unread']]).toEqual(['true', undefined]);
  await waitFor(() => expect(state.unread.value).toBe(0));
  expect(await readChanges(2)).toMatchObject([
    { id: 'new', isRead: true },
    { id: 'old', isRead: true },
  ]);
  expect(screen.getAllByTestId('watch-change')[0]?.dataset['unread']).toBe('true');
  await expectAccessible(container);
});

it('the view of watched offers shows what the worker finds meanwhile, and no row moves for it', async () => {
  const [one, two] = [watch(1), watch(2, { dueAt: NOON + 1 })];
  await open({ watches: [one, two] });
  const order = () => screen.getAllByTestId('watched').map(({ dataset }) => dataset['key']);
  await waitFor(() => expect(order()).toEqual([two.id, one.id]));
  await act(() => writeChanges([priceChange('a', one)]));
  await screen.findByTestId('watch-change');
  expect(order()).toEqual([two.id, one.id]);
});

it('the view of watched offers shows of an offer its price, how it has moved, and when it is looked up', async () => {
  const one = watch(1, { last: observation(0, { price: 1140 }) });
  const observations = { [one.id]: [observation(-9), observation(-5, { price: 1300 }), one.last] };
  const { container } = await open({ watches: [one], observations });
  await screen.findByTestId('sparkline');
  expect(texts('watched-price')).toEqual(['¥11.40/pc at 200']);
  expect(texts('watched-since')).toEqual(['down 8.1% since Nov 11']);
  expect(screen.getByTestId('watched').textContent).toMatch(/looked up .+ · next Nov 21/);
  const drawing = screen.getByRole('img', { name: 'Price over time' });
  expect(drawing.textContent).toContain('lowest ¥11.40, highest ¥13.00, last ¥11.40');
  await expectAccessible(container);
});

it('the view of watched offers compares a price with the first one of its kind: results and details differ without any move', async () => {
  const one = watch(1, { last: observation(0, { price: 1600, basis: 'tier' }) });
  const seen = [
    observation(-9, { basis: 'list' }),
    observation(-5, { price: 1600, basis: 'tier' }),
    one.last,
  ];
  await open({ watches: [one], observations: { [one.id]: seen } });
  await screen.findByTestId('sparkline');
  expect(texts('watched-since')).toEqual(['unchanged since Nov 15']);
  const drawing = screen.getByRole('img', { name: 'Price over time' });
  expect(drawing.textContent).toContain('lowest ¥16.00, highest ¥16.00, last ¥16.00');
});

it('the view of watched offers empties itself when all watched offers are removed elsewhere', async () => {
  await open({ watches: [watch()] });
  await screen.findByTestId('watched');
  await act(async () => void (await removeWatchesOf(watch().offer.key)));
  await screen.findByTestId('nothing-watched');
});

it('the view of watched offers leaves changes unread that are found while the panel is hidden, until it is shown', async () => {
  const one = watch();
  const { state } = await open({ watches: [one] });
  await screen.findByTestId('watched');
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await act(() => writeChanges([priceChange('new', one)]));
  expect((await screen.findByTestId('watch-change')).dataset['unread']).toBe('true');
  expect(state.unread.value).toBe(1);
  expect(await readChanges(1)).toMatchObject([{ isRead: false }]);
  hidden.mockReturnValue(false);
  fireEvent(document, new Event('visibilitychange'));
  await waitFor(() => expect(state.unread.value).toBe(0));
  expect(screen.getByTestId('watch-change').dataset['unread']).toBe('true');
});

it('the view of watched offers shows the list where it cannot be noted that a change was read', async () => {
  const one = watch();
  const { state } = await watching({ watches: [one], changes: [priceChange('new', one)] });
  const update = vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  void act(() => state.view.open());
  const props = { now: NOON, pictureOrigins: PICTURE_ORIGINS, onOptions: () => undefined };
  render(<WatchPanel watching={state} {...props} />);
  await screen.findByTestId('watched');
  await waitFor(() => expect(update).toHaveBeenCalled());
  await waitFor(() => expect(screen.getByTestId('watch-said').textContent).not.toBe(''));
  expect(screen.queryByTestId('watch-problem')).toBeNull();
  expect(texts('change-words')).toEqual(['¥12.40 → ¥11.40, down 8.1%']);
});

it('the view of watched offers says why an offer could not be looked up, with one action', async () => {
  const failed = (code: 'token-expired' | 'timed-out') => ({
    trouble: { failure: { code }, since: NOON, count: 3 },
  });
  const { onOptions, context } = await open({
    watches: [
      watch(1, { ...failed('token-expired'), dueAt: 1 }),
      watch(2, { ...failed('timed-out'), dueAt: 2 }),
      watch(3, { ...failed('timed-out'), dueAt: 3, hasPicture: false }),
    ],
  });
  const troubles = await screen.findAllByTestId('watch-trouble');
  expect(troubles).toHaveLength(3);
  const buttonsOf = (at: number) =>
    within(troubles[at] ?? document.body)
      .queryAllByRole('button')
      .map(({ textContent }) => textContent);
  expect([buttonsOf(0), buttonsOf(1), buttonsOf(2)]).toEqual([
    ['Open options'],
    ['Search its picture'],
    [],
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Open options' }));
  expect(onOptions).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Search its picture' }));
  await waitFor(() => expect(context.sent('providePicture')).toHaveLength(1));
});

it('the view of watched offers says that a service states no stock, and shows the stock of the others', async () => {
  const [ofDetails, ofPicture] = [watch(1, { dueAt: 1 }), watch(2, { dueAt: 2, service: 'ak' })];
  await open({
    watches: [ofDetails, ofPicture],
    observations: { [ofDetails.id]: [observation(0)] },
  });
  const demo = serviceInfoOf('demo');
  const able = { ...demo.capabilities, details: true };
  vi.spyOn(demo, 'capabilities', 'get').mockReturnValue(able);
  await screen.findAllByTestId('watched');
  const [first, second] = screen.getAllByTestId('watch-details');
  fireEvent.click(first ?? document.body);
  await screen.findByTestId('observation-table');
  expect(screen.queryByTestId('no-stock')).toBeNull();
  fireEvent.click(second ?? document.body);
  await waitFor(() =>
    expect(screen.getByTestId('no-stock').textContent).toBe(
      'AK gateway does not tell the stock of this offer.',
    ),
  );
});

it('the view of watched offers takes a whole number of pieces, and no other', async () => {
  const { container } = await open({ watches: [watch()] });
  fireEvent.click(await screen.findByTestId('watch-details'));
  const field = screen.getByLabelText<HTMLInputElement>('Pieces');
  const type = (value: string) => {
    fireEvent.input(field, { target: { value } });
    fireEvent.change(field);
  };
  for (const wrong of ['', '0', '-3', '2.5', 'many']) {
    type(wrong);
    expect(container.textContent).toContain('Enter a whole number above 0.');
  }
  expect(await readWatches()).toEqual([watch()]);
  type('500');
  await waitFor(async () => expect((await readWatches())[0]?.quantity).toBe(500));
});

it('the view of watched offers removes one with a way back, and the focus goes on to the next', async () => {
  const [one, two] = [watch(1, { dueAt: 1 }), watch(2, { dueAt: 2 })];
  await open({ watches: [one, two] });
  fireEvent.click((await screen.findAllByTestId('watch-details'))[0] ?? document.body);
  fireEvent.click(screen.getByTestId('watch-remove'));
  await waitFor(() => expect(screen.getAllByTestId('watched')).toHaveLength(1));
  expect(document.activeElement).toBe(screen.getByTestId('watch-details'));
  expect(screen.getByTestId('watch-said').textContent).toContain(
    '“Ceramic mug 1” is no longer watched.',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.getAllByTestId('watched')).toHaveLength(2));
  expect(await readWatches()).toEqual([one, two]);
});

it('the view of watched offers says that it is switched off, that a service is not asked, and what cannot be read', async () => {
  const paused = {
    demo: { until: NOON + 1e6, failure: { code: 'rate-limited' as const }, count: 1 },
  };
  const off = await open({ watches: [watch()], settings: { isOn: false }, paused });
  expect((await screen.findByTestId('watching-off')).textContent).toContain('switched off');
  expect(screen.queryByTestId('watch-paused')).toBeNull();
  expect(screen.getByTestId('watched').textContent).not.toContain('next');
  await expectAccessible(off.container);
  cleanup();
  await open({ watches: [watch()], paused });
  expect((await screen.findByTestId('watch-paused')).dataset['service']).toBe('demo');
});

it('the view of watched offers says that the watched offers cannot be read, and tries again', async () => {
  const { state } = await watching({ watches: [watch()] });
  const list = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(() => {
    throw new Error('Damaged');
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  void act(() => state.view.open());
  const props = { now: NOON, pictureOrigins: PICTURE_ORIGINS, onOptions: () => undefined };
  const { container } = render(<WatchPanel watching={state} {...props} />);
  const problem = await screen.findByTestId('watch-problem');
  expect(problem.textContent).toContain('cannot be read');
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('watch-again'));
  await screen.findByTestId('watched');
  expect(list).toHaveBeenCalledTimes(2);
});

it('only the offers near the screen are on the page of a thousand watched ones, and only their prices are read', async () => {
  // happy-dom has no layout.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(105);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  const many = Array.from({ length: MAX_WATCHES }, (_, at): Watch => watch(at, { dueAt: at }));
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  const observations = () =>
    get.mock.contexts.filter(
      (store) => store instanceof IDBObjectStore && store.name === 'observations',
    ).length;
  await open({ watches: many });
  await waitFor(() => expect(screen.getAllByTestId('watched').length).toBeGreaterThan(0));
  const rows = screen.getAllByTestId('watched');
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('1000');
  await waitFor(() => expect(observations()).toBeGreaterThan(0));
  expect(observations()).toBeLessThan(60);
});

it('the bell rings only while something is unread', () => {
  const onOpen = vi.fn<() => void>();
  const { rerender, container } = render(<UnreadBell unread={0} onOpen={onOpen} />);
  expect(container.textContent).toBe('');
  rerender(<UnreadBell unread={1234} onOpen={onOpen} />);
  const bell = screen.getByRole('button', { name: 'Unread changes of watched offers: 1,234' });
  expect(bell.textContent).toBe('99+');
  fireEvent.click(bell);
  expect(onOpen).toHaveBeenCalledOnce();
});

/** The control of every offer. */
function Watched({ control }: { control: WatchControl }) {
  const controlOf = useCallback(() => control, [control]);
  return (
    <WatchContext.Provider value={controlOf}>
      <WatchItem offer={compared()} choose={(chosen) => chosen} />
    </WatchContext.Provider>
  );
}

it('the item “Watch” is absent where nothing can be watched, and says otherwise what is watched or why not', () => {
  const { rerender } = render(<WatchItem offer={compared()} choose={(chosen) => chosen} />);
  expect(screen.queryByTestId('watch')).toBeNull();
  const onToggle = vi.fn<() => void>();
  rerender(<Watched control={{ isWatched: false, words: 'Full', onToggle: undefined }} />);
  const item = screen.getByTestId('watch');
  expect(item.textContent).toBe('Watch Full');
  expect(item.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(item);
  rerender(<Watched control={{ isWatched: true, words: 'once a day', onToggle }} />);
  expect(screen.getByTestId('watch').textContent).toBe('Stop watching once a day');
  fireEvent.click(screen.getByTestId('watch'));
  expect(onToggle).toHaveBeenCalledOnce();
});
