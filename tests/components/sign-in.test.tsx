import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '@/utils/core/errors';
import { type Credentials } from '@/utils/core/model/accounts';
import { DEFAULT_SETTINGS, OPEN_PLATFORM_URL } from '@/utils/core/model/settings';
import * as tokens from '@/utils/io/services/open-platform/tokens';
import { expectAccessible } from '../support/panel/axe';
import { choose, openOptions, storedKey, type } from '../support/panel/options-page-set-up';
import { speak } from '../support/panel/words';

const APP: Credentials = { appKey: '42', secret: 'app-secret-of-42' };
const HOSTS = ['https://gw.open.1688.com/*', 'https://*.alicdn.com/*'];
const REDIRECT_URI = `https://${fakeBrowser.runtime.id}.chromiumapp.org/`;
const STATE = '00000000-0000-4000-8000-000000000001';
const PAIR = { appKey: '42', secret: 's', token: 'new', refreshToken: 'r1' };

/** A consent page on which the user says yes, and a platform that gives a pair for its code. */
async function open(stored: Credentials = APP) {
  const options = await openOptions(DEFAULT_SETTINGS, {
    'open-platform': { [OPEN_PLATFORM_URL]: stored },
  });
  const authorize = vi
    .fn<(consent: { url: string }) => Promise<string | undefined>>()
    .mockResolvedValue(`${REDIRECT_URI}?code=code-1&state=${STATE}`);
  Object.assign(fakeBrowser, { identity: { launchWebAuthFlow: authorize } });
  vi.spyOn(crypto, 'randomUUID').mockReturnValue(STATE);
  const redeem = vi.spyOn(tokens, 'redeemCode').mockReset().mockResolvedValue(PAIR);
  return { ...options, authorize, redeem };
}

const press = (testId: string) => fireEvent.click(screen.getByTestId(testId));
const verdict = () => screen.getByTestId('sign-in-verdict').getAttribute('data-verdict');
const ends = async (code: string) => vi.waitFor(() => expect(verdict()).toBe(code));

beforeEach(() => speak('en'));

it('requests all access inside the click, and stores the pair from the consent', async () => {
  const { request, authorize, redeem } = await open();
  press('start-sign-in');
  expect(request).toHaveBeenCalledExactlyOnceWith({
    origins: HOSTS,
    permissions: ['identity'],
  }); // before any await
  await screen.findByText('Signed in. The tokens are stored.');
  const query = 'client_id=42&site=1688';
  const back = `redirect_uri=${encodeURIComponent(REDIRECT_URI)}&state=${STATE}`;
  expect(authorize).toHaveBeenCalledExactlyOnceWith({
    url: `https://auth.1688.com/oauth/authorize?${query}&${back}`,
    interactive: true,
  });
  expect(redeem).toHaveBeenCalledExactlyOnceWith(
    DEFAULT_SETTINGS.connections['open-platform'],
    { ...APP, origin: OPEN_PLATFORM_URL },
    { code: 'code-1', redirectUri: REDIRECT_URI },
    expect.anything(),
  );
  expect(await storedKey()).toEqual(PAIR);
});

it('saves the entered app, and empties its fields', async () => {
  const { redeem } = await open({});
  type('App key', '7');
  type('App secret', 'typed-secret');
  press('start-sign-in');
  await ends('ok');
  expect(redeem.mock.calls[0]?.[1]).toEqual({
    appKey: '7',
    secret: 'typed-secret',
    origin: OPEN_PLATFORM_URL,
  });
  expect(screen.getByLabelText('App secret')).toMatchObject({ value: '' });
});

it('refuses a response with another state', async () => {
  const { authorize, redeem } = await open();
  authorize.mockResolvedValue(`${REDIRECT_URI}?code=theirs&state=other`);
  press('start-sign-in');
  await screen.findByText(/does not belong to the sign-in/);
  expect(verdict()).toBe('state-wrong');
  expect(redeem).not.toHaveBeenCalled();
  expect(await storedKey()).toEqual(APP);
});

it.each([
  ['the window is closed', undefined, 'cancelled'],
  ['the user says no', `?error=access_denied&state=${STATE}`, 'cancelled'],
  ['there is no code', `?state=${STATE}`, 'no-code'],
  ['there is no state', '?code=code-1', 'state-wrong'],
])('reports it if %s', async (_what, query, code) => {
  const { authorize, redeem, container } = await open();
  authorize.mockResolvedValue(query && `${REDIRECT_URI}${query}`);
  press('start-sign-in');
  await ends(code);
  expect(redeem).not.toHaveBeenCalled();
  await expectAccessible(container);
});

it.each([
  ['token-expired', 'code-refused'],
  ['secret-wrong', 'secret-wrong'],
  ['service-down', 'service-down'],
] as const)('explains why the platform returns no pair: %s', async (thrown, code) => {
  const { redeem } = await open();
  redeem.mockRejectedValue(new AppError(thrown));
  press('start-sign-in');
  await ends(code);
  expect(await storedKey()).toEqual(APP);
});

it('requires an app, and opens nothing without one', async () => {
  const { authorize } = await open({});
  press('start-sign-in');
  await screen.findByText('Enter the app key and the app secret first.');
  expect(authorize).not.toHaveBeenCalled();
});

it('requires access, and requests it again', async () => {
  const { request, authorize } = await open();
  request.mockResolvedValueOnce(false);
  press('start-sign-in');
  await ends('access-missing');
  expect(authorize).not.toHaveBeenCalled();
  press('start-sign-in');
  await ends('ok');
});

it('shows the address to register, and copies it', async () => {
  const { copy } = await open();
  expect(screen.getByTestId('redirect-uri').textContent).toBe(REDIRECT_URI);
  press('copy-redirect');
  expect(copy).toHaveBeenCalledExactlyOnceWith(REDIRECT_URI);
  await screen.findByText('Copied.');
});

it.each(['AK gateway', 'OneBound', 'TMAPI', 'Demo'])(
  'signing in is not offered for %s',
  async (name) => {
    await open();
    choose(new RegExp(`^${name}`));
    expect(screen.queryByTestId('sign-in')).toBeNull();
  },
);
