/** The view of watched offers, its bell and the control of an offer. */
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useCallback } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnreadBell } from '@/components/watch/unread-bell';
import { type WatchControl, WatchContext } from '@/components/watch/watch-context';
import { WatchItem } from '@/components/watch/watch-item';
import { createCopyAndSave } from '@/entrypoints/sidepanel/store/view/copy-and-save';
import { createViews } from '@/entrypoints/sidepanel/store/view';
import { WatchPanel } from '@/entrypoints/sidepanel/watch/watch-panel';
import { createWatching } from '@/entrypoints/sidepanel/store/watch';
import type { Observation, Watch } from '@/utils/core/model/watch';
import { SERVICE_TRANSLATIONS } from '@/utils/core/glossary/title-translations';
import { readWatches, removeWatchesOf } from '@/utils/io/storage/watches';
import { putWatches } from '../support/background/watches';
import { compared } from '../support/offers/saved';
import { expectAccessible } from '../support/panel/axe';
import { live } from '../support/panel/live';
import { panelContext } from '../support/panel/context';
import { PICTURE_ORIGINS } from '../support/panel/fixtures';
import type { StoredWatches } from '../support/panel/watches';
import { speak } from '../support/panel/words';
import { priceChange, watch as watchOf } from '../support/watch/watch';

const DAY = 86_400_000;
/** At noon, so that no time zone makes another day of it. */
const NOON = Date.parse('2026-11-20T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  return speak('en');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const SEEN: Observation = { at: NOON, state: 'found', price: 1240, moq: 2, stock: 800 };

/** @param number tells it from others; a higher one was watched earlier */
function watch(number = 1, changed: Partial<Watch> = {}): Watch {
  return watchOf({
    offer: { offerId: `61234567890${number}`, titleTranslated: `Ceramic mug ${number}` },
    createdAt: NOON - number,
    quantity: 200,
    hasPicture: true,
    known: SEEN,
    last: SEEN,
    dueAt: NOON + DAY,
    ...changed,
  });
}

async function open(stored: StoredWatches = {}) {
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

it('the view of watched offers tells changes with their direction in words, and marks them read', async () => {
  const old = priceChange(NOON - 3 * DAY, { isRead: true, before: 1000, after: 1240 });
  const one = watch(1, { changes: [old, priceChange(NOON)] });
  const { container, state } = await open({ watches: [one] });
  await screen.findAllByTestId('watch-change');
  expect(texts('change-words')).toEqual(['¥12.40 → ¥11.40, down 8.1%', '¥10.00 → ¥12.40, up 24%']);
  const [first, second] = screen.getAllByTestId('watch-change');
  expect(first?.textContent).toContain('Nov 20, 2026');
  expect([first?.dataset['unread'], second?.dataset['unread']]).toEqual(['true', undefined]);
  await waitFor(() => expect(state.unread.value).toBe(0));
  expect((await readWatches())[0]?.changes).toMatchObject([{ isRead: true }, { isRead: true }]);
  expect(screen.getAllByTestId('watch-change')[0]?.dataset['unread']).toBe('true');
  await expectAccessible(container);
});

it('the view of watched offers shows twenty changes, and the older ones when asked', async () => {
  const changes = Array.from({ length: 20 }, (_, at) => priceChange(NOON - at));
  await open({ watches: [watch(1, { changes }), watch(2, { changes: [priceChange(1)] })] });
  expect(await screen.findAllByTestId('watch-change')).toHaveLength(20);
  fireEvent.click(screen.getByTestId('watch-older-changes'));
  expect(screen.getAllByTestId('watch-change')).toHaveLength(21);
  expect(screen.queryByTestId('watch-older-changes')).toBeNull();
});

it('the view of watched offers shows what the worker finds meanwhile, and no row moves for it', async () => {
  const [one, two] = [watch(1), watch(2)];
  await open({ watches: [two, one] });
  const order = () => screen.getAllByTestId('watched').map(({ dataset }) => dataset['key']);
  await waitFor(() => expect(order()).toEqual([one.id, two.id]));
  await act(() => putWatches({ ...two, changes: [priceChange(NOON)] }));
  await screen.findByTestId('watch-change');
  expect(order()).toEqual([one.id, two.id]);
});

it('the view of watched offers shows of an offer its price, how it has moved, and when it is looked up', async () => {
  const prices = [1240, 1300, 1140].map((price, at) => ({ at: NOON - (9 - 4 * at) * DAY, price }));
  const last = { ...SEEN, price: 1140 };
  const { container } = await open({ watches: [watch(1, { last, prices })] });
  const drawing = await screen.findByRole('img', { name: 'Price over time' });
  expect(texts('watched-price')).toEqual(['¥11.40/pc at 200']);
  expect(texts('watched-since')).toEqual(['down 8.1% since Nov 11']);
  expect(screen.getByTestId('watched').textContent).toMatch(/looked up .+ · next Nov 21/);
  expect(drawing.textContent).toContain('lowest ¥11.40, highest ¥13.00, last ¥11.40');
  expect(drawing.querySelector('path')?.getAttribute('d')).toBe('M2 9.5L36 2L70 22');
  await expectAccessible(container);
});

it('the view of watched offers compares a price with the first one of its kind: results and details differ without any move', async () => {
  const prices = [
    { at: NOON - 9 * DAY, price: 1240 },
    { at: NOON - 5 * DAY, price: 1600, basis: 'tier' as const },
    { at: NOON - DAY, price: 1600, basis: 'tier' as const },
  ];
  await open({ watches: [watch(1, { prices })] });
  const drawing = await screen.findByTestId('sparkline');
  expect(texts('watched-since')).toEqual(['unchanged since Nov 15']);
  expect(drawing.textContent).toContain('lowest ¥16.00, highest ¥16.00, last ¥16.00');
});

it('the view of watched offers draws nothing for a single price, and says what waits for a second look', async () => {
  const one = watch(1, { prices: [{ at: NOON, price: 1 }], pending: { at: NOON, state: 'gone' } });
  await open({ watches: [one] });
  const row = await screen.findByTestId('watched');
  expect(within(row).queryByTestId('sparkline')).toBeNull();
  expect(row.textContent).toContain('Looked up again before it counts: No longer offered');
});

it('the view of watched offers empties itself when all watched offers are removed elsewhere', async () => {
  await open({ watches: [watch()] });
  await screen.findByTestId('watched');
  await act(async () => void (await removeWatchesOf(watch().offer.key)));
  await screen.findByTestId('nothing-watched');
});

it('the view of watched offers leaves changes unread that are found while the panel is hidden, until it is shown', async () => {
  const { state } = await open({ watches: [watch()] });
  await screen.findByTestId('watched');
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await act(() => putWatches(watch(1, { changes: [priceChange(NOON)] })));
  expect((await screen.findByTestId('watch-change')).dataset['unread']).toBe('true');
  expect(state.unread.value).toBe(1);
  hidden.mockReturnValue(false);
  fireEvent(document, new Event('visibilitychange'));
  await waitFor(() => expect(state.unread.value).toBe(0));
  expect(screen.getByTestId('watch-change').dataset['unread']).toBe('true');
});

it('the view of watched offers shows the list where it cannot be noted that a change was read', async () => {
  const { state } = await open();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await putWatches(watch(1, { changes: [priceChange(NOON)] }));
  put.mockClear().mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await screen.findByTestId('watched');
  await waitFor(() => expect(put).toHaveBeenCalled());
  await waitFor(() => expect(screen.getByTestId('watch-said').textContent).not.toBe(''));
  expect(screen.queryByTestId('watch-problem')).toBeNull();
  expect(state.unread.value).toBe(1);
});

it('the view of watched offers says why an offer could not be looked up, and leads to the options that mend it', async () => {
  const failed = (code: 'token-expired' | 'timed-out') => ({
    trouble: { failure: { code }, since: NOON, count: 3 },
  });
  const { onOptions } = await open({
    watches: [watch(1, failed('token-expired')), watch(2, failed('timed-out'))],
  });
  expect(await screen.findAllByTestId('watch-trouble')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Open options' }));
  expect(onOptions).toHaveBeenCalledOnce();
});

it('the view of watched offers searches a kept picture in the panel', async () => {
  const { context, state } = await open({ watches: [watch(1), watch(2, { hasPicture: false })] });
  fireEvent.click(await screen.findByRole('button', { name: /^Search its picture/ }));
  await waitFor(() => expect(context.sent('providePicture')).toHaveLength(1));
  await waitFor(() => expect(state.view.isOpen.value).toBe(false));
});

it('the view of watched offers removes one with a way back, and the focus goes on to the next', async () => {
  const [one, two] = [watch(1), watch(2)];
  await open({ watches: [one, two] });
  const [first, second] = await screen.findAllByTestId('watch-remove');
  fireEvent.click(first ?? document.body);
  expect(document.activeElement).toBe(second);
  await waitFor(() => expect(screen.getAllByTestId('watched')).toHaveLength(1));
  expect(screen.getByTestId('watch-said').textContent).toContain(
    '“Ceramic mug 1” is no longer watched.',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.getAllByTestId('watched')).toHaveLength(2));
  expect(await readWatches()).toEqual([one, two]);
});

it('the view of watched offers says that it is switched off, and that a service is not asked', async () => {
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
  const { state, container } = await open({ watches: [watch()] });
  await screen.findByTestId('watched');
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
    throw new Error('Damaged');
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  void act(() => state.view.open());
  const problem = await screen.findByTestId('watch-problem');
  expect(problem.textContent).toContain('cannot be read');
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('watch-again'));
  await screen.findByTestId('watched');
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
