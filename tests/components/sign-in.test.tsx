import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '@/entrypoints/options/options-page';
import { ServicesForm } from '@/entrypoints/options/service/services-form';
import { AppError } from '@/utils/core/errors';
import { type Credentials } from '@/utils/core/model/accounts';
import { DEFAULT_SETTINGS, OPEN_PLATFORM_URL } from '@/utils/core/model/settings';
import { expectAccessible } from '../support/panel/axe';
import { makeOptionsContext, usualAccounts } from '../support/panel/options-context';
import { PAIR, REDIRECT_URI, STATE } from '../support/panel/sign-in-context';
import { speak } from '../support/panel/words';

const APP: Credentials = { appKey: '42', secret: 'app-secret-of-42' };
const HOSTS = ['https://gw.open.1688.com/*', 'https://*.alicdn.com/*'];

function open(stored: Credentials = APP) {
  const context = makeOptionsContext({ credentials: stored });
  const { container } = render(
    <OptionsPage
      parts={{
        search: (
          <ServicesForm
            settings={DEFAULT_SETTINGS}
            accounts={usualAccounts(stored)}
            context={context}
          />
        ),
      }}
    />,
  );
  const stores = context.storage.credentials;
  const credentials = async () => (await stores.readAll())['open-platform'][OPEN_PLATFORM_URL];
  return { ...context, container, credentials };
}

const press = (testId: string) => fireEvent.click(screen.getByTestId(testId));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const verdict = () => screen.getByTestId('sign-in-verdict').getAttribute('data-verdict');
const ends = async (code: string) => vi.waitFor(() => expect(verdict()).toBe(code));

beforeEach(() => speak('en'));

describe('signing in', () => {
  it('requests all access inside the click, and stores the pair from the consent', async () => {
    const { signIn, credentials } = open();
    press('start-sign-in');
    expect(signIn.requestAccess).toHaveBeenCalledExactlyOnceWith(HOSTS); // before any await
    await screen.findByText('Signed in. The tokens are stored.');
    const query = 'client_id=42&site=1688';
    const back = `redirect_uri=${encodeURIComponent(REDIRECT_URI)}&state=${STATE}`;
    expect(signIn.authorize).toHaveBeenCalledExactlyOnceWith(
      `https://auth.1688.com/oauth/authorize?${query}&${back}`,
    );
    expect(signIn.redeem).toHaveBeenCalledExactlyOnceWith(
      DEFAULT_SETTINGS.connections['open-platform'],
      { ...APP, origin: OPEN_PLATFORM_URL },
      { code: 'code-1', redirectUri: REDIRECT_URI },
    );
    expect(await credentials()).toEqual(PAIR);
  });

  it('saves the entered app, and empties its fields', async () => {
    const { signIn } = open({});
    type('App key', '7');
    type('App secret', 'typed-secret');
    press('start-sign-in');
    await ends('ok');
    expect(signIn.redeem.mock.calls[0]?.[1]).toEqual({
      appKey: '7',
      secret: 'typed-secret',
      origin: OPEN_PLATFORM_URL,
    });
    expect(screen.getByLabelText('App secret')).toMatchObject({ value: '' });
  });

  it('refuses a response with another state', async () => {
    const { signIn, credentials } = open();
    signIn.authorize.mockResolvedValue(`${REDIRECT_URI}?code=theirs&state=other`);
    press('start-sign-in');
    await screen.findByText(/does not belong to the sign-in/);
    expect(verdict()).toBe('state-wrong');
    expect(signIn.redeem).not.toHaveBeenCalled();
    expect(await credentials()).toEqual(APP);
  });

  it.each([
    ['the window is closed', undefined, 'cancelled'],
    ['the user says no', `?error=access_denied&state=${STATE}`, 'cancelled'],
    ['there is no code', `?state=${STATE}`, 'no-code'],
    ['there is no state', '?code=code-1', 'state-wrong'],
  ])('reports it if %s', async (_what, query, code) => {
    const { signIn, container } = open();
    signIn.authorize.mockResolvedValue(query && `${REDIRECT_URI}${query}`);
    press('start-sign-in');
    await ends(code);
    expect(signIn.redeem).not.toHaveBeenCalled();
    await expectAccessible(container);
  });

  it.each([
    ['token-expired', 'code-refused'],
    ['secret-wrong', 'secret-wrong'],
    ['service-down', 'service-down'],
  ] as const)('explains why the platform returns no pair: %s', async (thrown, code) => {
    const { signIn, credentials } = open();
    signIn.redeem.mockRejectedValue(new AppError(thrown));
    press('start-sign-in');
    await ends(code);
    expect(await credentials()).toEqual(APP);
  });

  it('requires an app, and opens nothing without one', async () => {
    const { signIn } = open({});
    press('start-sign-in');
    await screen.findByText('Enter the app key and the app secret first.');
    expect(signIn.authorize).not.toHaveBeenCalled();
  });

  it('requires access, and requests it again', async () => {
    const { signIn } = open();
    signIn.requestAccess.mockResolvedValueOnce(false);
    press('start-sign-in');
    await ends('access-missing');
    expect(signIn.authorize).not.toHaveBeenCalled();
    press('start-sign-in');
    await ends('ok');
  });

  it('shows the address to register, and copies it', async () => {
    const { signIn } = open();
    expect(screen.getByTestId('redirect-uri').textContent).toBe(REDIRECT_URI);
    press('copy-redirect');
    expect(signIn.copy).toHaveBeenCalledExactlyOnceWith(REDIRECT_URI);
    await screen.findByText('Copied.');
  });

  it.each(['AK gateway', 'OneBound', 'TMAPI', 'Demo'])('is not offered for %s', (name) => {
    open();
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${name}`) }));
    expect(screen.queryByTestId('sign-in')).toBeNull();
  });
});

describe('a pasted code', () => {
  const use = (text: string) => {
    type('Code', text);
    press('use-code');
  };

  it.each([
    ['as it is', ' code-9 ', 'code-9'],
    ['in the address that the browser shows', `https://own.test/?code=c&state=${STATE}`, 'c'],
  ])('is used %s, with the registered address of the app', async (_what, text, code) => {
    const { signIn, credentials } = open();
    type('Redirect address of your app', 'https://own.test/');
    press('open-consent');
    await vi.waitFor(() => expect(signIn.openTab).toHaveBeenCalledOnce());
    const opened = new URL(signIn.openTab.mock.calls[0]?.[0] ?? '');
    expect(opened.searchParams.get('redirect_uri')).toBe('https://own.test/');
    use(text);
    await ends('ok');
    expect(signIn.redeem.mock.calls[0]?.[2]).toEqual({ code, redirectUri: 'https://own.test/' });
    expect(await credentials()).toEqual(PAIR);
    expect(screen.getByLabelText('Code')).toMatchObject({ value: '' }); // it is valid once
  });

  it.each([
    ['of a sign-in that was not started here', 'https://own.test/?code=c&state=x', 'state-wrong'],
    ['without a code', 'https://own.test/', 'no-code'],
    ['that is a sentence', 'I have no code', 'no-code'],
    ['in an address without a state', 'https://own.test/?code=c', 'state-wrong'],
    ['alone, for no page that was opened here', 'code-9', 'not-opened'],
  ])('%s is not used', async (_what, text, code) => {
    const { signIn } = open();
    use(text);
    await ends(code);
    expect(signIn.redeem).not.toHaveBeenCalled();
  });

  it.each([
    ['an address of another sign-in', 'https://own.test/?code=c&state=x', 'state-wrong'],
    ['an address without a state', 'https://own.test/?code=c', 'state-wrong'],
    ['an empty state', 'https://own.test/?code=c&state=', 'state-wrong'],
  ])('%s is not used with a page that was opened here', async (_what, text, code) => {
    const { signIn } = open();
    press('open-consent');
    await vi.waitFor(() => expect(signIn.openTab).toHaveBeenCalledOnce());
    use(text);
    await ends(code);
    expect(signIn.redeem).not.toHaveBeenCalled();
  });

  it('is not used after a page that could not be opened', async () => {
    const { signIn } = open({});
    press('open-consent');
    await ends('no-app');
    type('App key', '42');
    type('App secret', 's');
    use('code-9');
    await ends('not-opened');
    expect(signIn.redeem).not.toHaveBeenCalled();
  });

  it('goes to the service whose page was opened, and to no other', async () => {
    const { signIn } = open();
    press('open-consent');
    await vi.waitFor(() => expect(signIn.openTab).toHaveBeenCalledOnce());
    type('Address of the service', 'https://relay.example');
    type('App key', '42');
    type('App secret', 's');
    use('code-9');
    await ends('not-opened');
    expect(signIn.redeem).not.toHaveBeenCalled();
  });

  it('shows how long it can be valid, and is not sent afterwards', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    try {
      const { signIn } = open();
      type('Code', 'code-1');
      const left = await screen.findByTestId('code-left');
      expect(left.textContent).toContain('At most 2 min left');
      await vi.advanceTimersByTimeAsync(30_000);
      await vi.waitFor(() => expect(left.textContent).toContain('At most 90 s left'));
      await vi.advanceTimersByTimeAsync(90_000);
      await vi.waitFor(() => expect(left.textContent).toContain('Too late'));
      press('use-code');
      await ends('code-late');
      expect(signIn.redeem).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });
});
