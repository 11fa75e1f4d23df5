import { signal } from '@preact/signals';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { HistoryPanel } from '@/entrypoints/sidepanel/history/history-panel';
import { createHistoryView } from '@/entrypoints/sidepanel/store/history/history-view';
import { createViews } from '@/entrypoints/sidepanel/store/view';
import { history } from '@/utils/io/storage/history';
import { entry } from '../support/offers/saved';
import { panelContext } from '../support/panel/context';
import { PICTURE_ORIGINS } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';
import { live } from '../support/panel/live';

it('the focus is in the title of the history, and back in the list in the opened row', async () => {
  await speak('en');
  const context = await panelContext();
  for (const id of ['a', 'b']) await history.write(entry({ id, at: Date.now() }));
  const view = live(() =>
    createHistoryView(
      context,
      {
        search: signal(undefined),
        searchId: signal(undefined),
        compared: signal(undefined),
        outcome: signal({ status: 'done' }),
        notWritten: () => undefined,
        writeAgain: () => Promise.resolve(),
      },
      createViews(),
    ),
  );
  view.open();
  const list = { profile: undefined, targetMargin: 0.3, pictureOrigins: PICTURE_ORIGINS };
  const nothing = () => undefined;
  const listing = { now: 0, isOn: true, onDismiss: nothing, onExport: nothing };
  render(<HistoryPanel view={view} listing={listing} onOptions={nothing} list={list} />);
  expect(document.activeElement?.tagName).toBe('H2');
  await screen.findAllByTestId('row-open');
  fireEvent.click(screen.getAllByTestId('row-open')[1] ?? document.body);
  await waitFor(() => expect(screen.queryByTestId('history-list')).toBeNull());
  expect(document.activeElement?.tagName).toBe('H2');
  fireEvent.click(screen.getByTestId('history-back'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByTestId('row-open')[1]));
});
