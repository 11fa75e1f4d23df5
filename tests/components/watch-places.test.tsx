/** Where the panel has the control that watches an offer; nowhere in private windows. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import type { PanelContext } from '@/entrypoints/sidepanel/context';
import { readWatches } from '@/utils/io/storage/watches';
import { expectAccessible } from '../support/panel/axe';
import { WINDOW, panelContext } from '../support/panel/context';
import { search } from '../support/panel/fixtures';
import { open as openPopover } from '../support/panel/popover';
import { speak } from '../support/panel/words';
import { priceChange, watch } from '../support/watched';
import { openPanel } from '../support/panel/open-panel';

beforeEach(() => speak('en'));

async function open(context: PanelContext) {
  const shown = await openPanel(context);
  await screen.findAllByTestId('offer');
  return shown;
}
const stored = () => panelContext({ settings: { service: 'demo' }, search: search() });

it('the menu of an offer has the item “Watch”, and the foot says what came of it', async () => {
  const { container } = await open(await stored());
  openPopover('offer-menu');
  const item = await screen.findByTestId('watch');
  expect(item.textContent).toMatch(/^Watch .+ at 200 · once a day$/);
  await expectAccessible(container);
  fireEvent.click(item);
  await waitFor(async () => expect(await readWatches()).toHaveLength(1));
  await waitFor(() =>
    expect(screen.getByTestId('taken-said').textContent).toContain('is watched.'),
  );
});

it('the panel leads to what has changed from its head, and from its menu', async () => {
  const one = watch();
  const { container } = await open(
    await panelContext({
      settings: { service: 'demo' },
      search: search(),
      watches: { watches: [one], changes: [priceChange('a', one)] },
    }),
  );
  expect(screen.getByTestId('unread-bell').textContent).toBe('1');
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('unread-bell'));
  await screen.findByTestId('watch-change', undefined, { timeout: 5000 });
  expect(screen.getByTestId('panel').dataset['view']).toBe('watch');
  fireEvent.click(screen.getByTestId('watch-back'));
  await screen.findAllByTestId('offer');
  await waitFor(() => expect(screen.queryByTestId('unread-bell')).toBeNull());
  openPopover('panel-menu');
  fireEvent.click(screen.getByTestId('watched-open'));
  await screen.findByTestId('watched');
});

it('nothing can be watched in a private window', async () => {
  const context = { ...(await stored()), isPrivate: true, scope: { privateWindow: WINDOW } };
  const { store } = await open(context);
  expect(store.watch).toBeUndefined();
  openPopover('offer-menu');
  expect(await screen.findByTestId('copy-link')).not.toBeNull();
  expect(screen.queryByTestId('watch')).toBeNull();
  openPopover('panel-menu');
  expect(screen.getByTestId('options')).not.toBeNull();
  expect(screen.queryByTestId('watched-open')).toBeNull();
});
