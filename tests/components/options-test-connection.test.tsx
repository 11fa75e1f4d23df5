import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, OPEN_PLATFORM_URL } from '@/utils/core/model/settings';
import { settingsStore } from '@/utils/io/storage/settings';
import { storedIn } from '../support/panel/options-browser';
import {
  choose,
  openOptions,
  save,
  STORED,
  storedKey,
  type,
} from '../support/panel/options-page-set-up';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

const test = () => fireEvent.click(screen.getByTestId('test'));
const verdict = () => screen.getByTestId('test-connection').getAttribute('data-verdict');

it('the connection test sends no stored key to another host to test it', async () => {
  const { check } = await openOptions();
  type('Address of the service', 'https://relay.example/');
  test();
  await screen.findByText(/Image search works/);
  expect(check).toHaveBeenCalledExactlyOnceWith(
    'open-platform',
    { baseUrl: 'https://relay.example', form: 'signed' },
    { origin: OPEN_PLATFORM_URL }, // where the key is for, and no key
  );
});

it("the connection test chooses 1688's own page with access to 1688, its sign-in and its pictures, and tests it without a key", async () => {
  const { check, request } = await openOptions();
  fireEvent.click(screen.getByLabelText(/^1688 without a key/));
  save();
  expect(request).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://*.1688.com/*', 'https://login.taobao.com/*', 'https://*.alicdn.com/*'],
  });
  await screen.findByText('Saved.');
  expect((await storedIn(settingsStore)).service).toBe('web');
  expect(await storedKey()).toEqual(STORED);

  fireEvent.click(screen.getByTestId('test'));
  await screen.findByText('Connected. Image search works.');
  expect(check).toHaveBeenCalledExactlyOnceWith('web', { baseUrl: 'https://www.1688.com' }, {});
});

it("the connection test explains where 1688's own page may not be used", async () => {
  const { check, request } = await openOptions();
  request.mockResolvedValue(false);
  fireEvent.click(screen.getByLabelText(/^1688 without a key/));
  save();
  await screen.findByText(/^Saved\. Without access to www\.1688\.com/);
  fireEvent.click(screen.getByTestId('test'));
  await screen.findByText(/^www\.1688\.com cannot be reached without your permission/);
  expect(check).not.toHaveBeenCalled();
});

it('the connection test tests the values of the fields, and saves nothing', async () => {
  const { request, check } = await openOptions();
  type('Access token', 'token-1');
  test();
  expect(request).toHaveBeenCalledOnce(); // before any await
  await screen.findByText('Connected. Image search works.');
  expect(verdict()).toBe('ok');
  expect(check).toHaveBeenCalledWith(
    'open-platform',
    DEFAULT_SETTINGS.connections['open-platform'],
    { ...STORED, token: 'token-1', origin: OPEN_PLATFORM_URL },
  );
  expect(await storedKey()).toEqual(STORED);
  expect(await storedIn(settingsStore)).toEqual(DEFAULT_SETTINGS);
});

it('access can be requested again after a refusal', async () => {
  const { request, check } = await openOptions();
  request.mockResolvedValueOnce(false);
  test();
  await screen.findByText(/without your permission/);
  expect(verdict()).toBe('access-missing');
  expect(check).not.toHaveBeenCalled();
  test();
  await screen.findByText(/Image search works/);
});

it('the connection test tests the chosen service with the values of its fields', async () => {
  const { check } = await openOptions();
  choose(/^TMAPI/);
  type('API token', 'token-1');
  test();
  await screen.findByText(/Image search works/);
  expect(check).toHaveBeenCalledWith(
    'tmapi',
    { baseUrl: 'https://api.tmapi.io' },
    expect.objectContaining({ token: 'token-1' }),
  );
});

it.each([
  ['secret-wrong', {}, /key and secret belong together/],
  ['clock-wrong', { offMinutes: -61 }, /off by 61 min/],
  ['not-subscribed', { serviceMessage: 'ACL' }, /ACL/],
  ['timed-out', { host: 'gw.example' }, /too long to answer\. Test again\.$/],
] as const)('the connection test explains why a test failed: %s', async (code, detail, words) => {
  const { check } = await openOptions();
  check.mockResolvedValue({ code, detail });
  test();
  await screen.findByText(words);
  expect(verdict()).toBe(code);
  expect(screen.getByTestId('verdict').querySelector('[data-good=false]')).toBeTruthy();
});

it('the connection test shows only the result of the newest test, even if an older one ends later', async () => {
  const { check } = await openOptions();
  const answers: (() => void)[] = [];
  const answered = () => new Promise<void>((resolve) => answers.push(resolve));
  check.mockImplementationOnce(() => answered().then(() => ({ code: 'timed-out' })));
  check.mockImplementationOnce(() => answered().then(() => undefined));
  const kind = () => screen.getByTestId('verdict').dataset['verdict'];
  test();
  test(); // of the same fields: one request
  await vi.waitFor(() => expect(check).toHaveBeenCalledOnce());
  type('App key', '7654321');
  test();
  await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(2));
  answers[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(kind()).toBe('testing');
  answers[1]?.();
  await vi.waitFor(() => expect(kind()).toBe('tested'));
  expect(verdict()).not.toBe('timed-out');
});
