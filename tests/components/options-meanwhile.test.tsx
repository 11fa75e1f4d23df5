import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, it, type Mock, vi } from 'vitest';
import { settingsStore } from '@/utils/io/storage/settings';
import { choose, openOptions, save, storedKey, type } from '../support/panel/options-page-set-up';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

const verdict = () => screen.getByTestId('verdict').dataset['verdict'];
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The access prompt is pending until it is answered. */
function askLong(request: Mock<(wanted: object) => Promise<boolean>>) {
  const answers: ((granted: boolean) => void)[] = [];
  request.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  return () => answers[0]?.(true);
}

it('the options page keeps what is typed while it saves, and shows no message for it', async () => {
  const { request } = await openOptions();
  const answer = askLong(request);
  type('App secret', 'first');
  save();
  type('Access token', 'typed-meanwhile');
  answer();
  await expect.poll(storedKey).toMatchObject({ secret: 'first' });
  await settled();
  expect(screen.getByLabelText('Access token')).toHaveProperty('value', 'typed-meanwhile');
  expect(verdict()).toBeUndefined();
});

it('the options page shows no message of one service under another', async () => {
  const { request } = await openOptions();
  const answer = askLong(request);
  save();
  choose(/^TMAPI/);
  type('API token', 'typed-meanwhile');
  answer();
  await expect.poll(() => settingsStore.read()).toMatchObject({ service: 'open-platform' });
  await settled();
  expect(verdict()).toBeUndefined();
  expect(screen.getByLabelText('API token')).toHaveProperty('value', 'typed-meanwhile');
});

it('the connection can be tested again after the browser rejected the access prompt', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { request } = await openOptions();
  request.mockRejectedValueOnce(new Error('Invalid value for origin pattern'));
  fireEvent.click(screen.getByTestId('test'));
  await vi.waitFor(() => expect(verdict()).toBe('tested'));
  fireEvent.click(screen.getByTestId('test'));
  await screen.findByText(/Image search works/);
});
