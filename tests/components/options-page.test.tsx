// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OptionsPage } from '@/entrypoints/options/options-page';
import type { OptionsDeps } from '@/entrypoints/options/save';
import {
  accountOf,
  connectionOf,
  DEFAULT_SETTINGS,
  SERVICE_IDS,
  type Credentials,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import { expectAccessible } from './axe';
import { makeSignInDeps } from './sign-in-deps';
import { speak } from './words';

const STORED: Credentials = { appKey: '1234567890123456', secret: 'short' };
const ACCOUNTS = { 'open-platform': STORED, ak: {}, onebound: {}, tmapi: {} };

const storedOf = (service: ServiceId) => {
  const account = accountOf(service);
  return account ? ACCOUNTS[account] : {};
};

function open(settings: Settings = DEFAULT_SETTINGS) {
  let changed = settings;
  let credentials: Credentials = {};
  const deps = {
    requestAccess: vi.fn<OptionsDeps['requestAccess']>().mockResolvedValue(true),
    changeSettings: vi
      .fn<OptionsDeps['changeSettings']>()
      .mockImplementation((change) => Promise.resolve(void (changed = change(changed)))),
    readConnection: vi
      .fn<OptionsDeps['readConnection']>()
      .mockImplementation((service) => Promise.resolve(connectionOf(changed, service))),
    readCredentials: vi
      .fn<OptionsDeps['readCredentials']>()
      .mockImplementation((service) => Promise.resolve(storedOf(service))),
    changeCredentials: vi
      .fn<OptionsDeps['changeCredentials']>()
      .mockImplementation((service, change) =>
        Promise.resolve((credentials = change(storedOf(service)))),
      ),
    check: vi.fn<OptionsDeps['check']>().mockResolvedValue(undefined),
    signIn: makeSignInDeps(),
  };
  const { container } = render(<OptionsPage settings={settings} accounts={ACCOUNTS} deps={deps} />);
  return { deps, container, settings: () => changed, credentials: () => credentials };
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.click(screen.getByTestId('save'));

beforeEach(() => speak('en'));
afterEach(cleanup);

const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

it.each(SERVICE_IDS)('is accessible, with %s', async (service) => {
  const { container } = open({ ...DEFAULT_SETTINGS, service });
  await expectAccessible(container);
});

it('shows no stored secret: four characters of a long one, none of a short one', () => {
  const { container } = open();
  expect(screen.getByLabelText('App key').getAttribute('placeholder')).toBe('••••3456');
  expect(screen.getByLabelText('App secret').getAttribute('placeholder')).toBe('••••');
  expect(container.innerHTML).not.toMatch(/1234567890123456|short/);
});

it('asks for the service inside the click, then saves what was filled in over what is stored', async () => {
  const { deps, settings, credentials } = open();
  type('Access token', ' token-1 ');
  type('Minimum similarity', '0,6');
  save();
  expect(deps.requestAccess).toHaveBeenCalledWith([
    'https://gw.open.1688.com/*',
    'https://*.alicdn.com/*',
  ]); // before any await
  await screen.findByText('Saved.');
  expect(credentials()).toEqual({ ...STORED, token: 'token-1' });
  expect(settings()).toEqual({
    service: 'open-platform',
    connections: {
      ...DEFAULT_SETTINGS.connections,
      'open-platform': {
        baseUrl: 'https://gw.open.1688.com',
        form: 'signed',
        similarDegree: 0.6,
      },
    },
  });
});

it('forgets the key where the service moves to another host, and keeps what was entered for it', async () => {
  const { settings, credentials } = open();
  type('Access token', 'for-the-relay');
  type('Address of the service', 'https://relay.example/');
  save();
  await screen.findByText(/^Saved\. The address has changed, so the stored key was removed/);
  expect(credentials()).toEqual({ token: 'for-the-relay' });
  expect(settings().connections['open-platform'].baseUrl).toBe('https://relay.example');
});

it('sends no stored key to another host to test it', async () => {
  const { deps } = open();
  type('Address of the service', 'https://relay.example/');
  test();
  await screen.findByText(/Image search works/);
  expect(deps.check).toHaveBeenCalledExactlyOnceWith(
    'open-platform',
    { baseUrl: 'https://relay.example', form: 'signed' },
    {},
  );
});

it('saves without access as well, and says what that means', async () => {
  const { deps } = open();
  deps.requestAccess.mockResolvedValue(false);
  save();
  await screen.findByText(/Without access to gw\.open\.1688\.com/);
  expect(deps.changeSettings).toHaveBeenCalledOnce();
});

it.each([
  ['Minimum similarity', '1.5'],
  ['Minimum similarity', '-1'],
  ['Minimum similarity', '1e-1'],
  ['Address of the service', ''],
  ['Address of the service', 'gw.open.1688.com'],
  ['Address of the service', 'javascript:alert(1)'],
  ['Address of the service', 'https://gw.open.1688.com/openapi'],
  ['Address of the service', 'https://me:secret@gw.open.1688.com'],
])('saves nothing while %s is %j', async (label, value) => {
  const { deps, container } = open();
  type(label, value);
  save();
  await screen.findByText('Not saved. Check the marked fields.');
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  expect(deps.requestAccess).not.toHaveBeenCalled();
  expect(deps.changeSettings).not.toHaveBeenCalled();
  await expectAccessible(container);
});

it('takes the demo without asking for anything', async () => {
  const { deps, settings } = open();
  fireEvent.click(screen.getByLabelText(/^Demo/));
  save();
  await screen.findByText('Saved.');
  expect(settings().service).toBe('demo');
  expect(deps.requestAccess).not.toHaveBeenCalled();
  expect(deps.changeCredentials).not.toHaveBeenCalled();
});

it("takes 1688's own page with access to it alone, and tests it without a key", async () => {
  const { deps, settings } = open();
  fireEvent.click(screen.getByLabelText(/^1688 without a key/));
  save();
  expect(deps.requestAccess).toHaveBeenCalledExactlyOnceWith(['https://www.1688.com/*']);
  await screen.findByText('Saved.');
  expect(settings().service).toBe('web');
  expect(deps.changeCredentials).not.toHaveBeenCalled();

  fireEvent.click(screen.getByTestId('test'));
  await screen.findByText('Connected. Image search works.');
  expect(deps.check).toHaveBeenCalledExactlyOnceWith(
    'web',
    { baseUrl: 'https://www.1688.com' },
    {},
  );
});

it("says where 1688's own page may not be used", async () => {
  const { deps } = open();
  deps.requestAccess.mockResolvedValue(false);
  fireEvent.click(screen.getByLabelText(/^1688 without a key/));
  save();
  await screen.findByText(/^Saved\. Without access to www\.1688\.com/);
  fireEvent.click(screen.getByTestId('test'));
  await screen.findByText(/^www\.1688\.com cannot be reached without your permission/);
  expect(deps.check).not.toHaveBeenCalled();
});

it('empties the fields once they are saved', async () => {
  const { credentials } = open();
  type('App secret', 'another-secret-key');
  save();
  await screen.findByText('Saved.');
  expect(credentials()).toEqual({ ...STORED, secret: 'another-secret-key' });
  expect(screen.getByLabelText('App secret')).toMatchObject({
    value: '',
    placeholder: '••••-key',
  });
});

const test = () => fireEvent.click(screen.getByTestId('test'));
const verdict = () => screen.getByTestId('test-connection').getAttribute('data-verdict');

it('tests what stands in the fields, and saves nothing', async () => {
  const { deps } = open();
  type('Access token', 'token-1');
  test();
  expect(deps.requestAccess).toHaveBeenCalledOnce(); // before any await
  await screen.findByText('Connected. Image search works.');
  expect(verdict()).toBe('ok');
  expect(deps.check).toHaveBeenCalledWith(
    'open-platform',
    DEFAULT_SETTINGS.connections['open-platform'],
    { ...STORED, token: 'token-1' },
  );
  expect(deps.changeCredentials).not.toHaveBeenCalled();
  expect(deps.changeSettings).not.toHaveBeenCalled();
});

it.each([
  ['secret-wrong', {}, /key and secret belong together/],
  ['clock-wrong', { offMinutes: -61 }, /off by 61 min/],
  ['not-subscribed', { serviceMessage: 'ACL' }, /ACL/],
  ['timed-out', { host: 'gw.example' }, /too long to answer\. Test again\.$/],
] as const)('says why a test failed: %s', async (code, detail, words) => {
  const { deps } = open();
  deps.check.mockResolvedValue({ code, detail });
  test();
  await screen.findByText(words);
  expect(verdict()).toBe(code);
  expect(screen.getByTestId('verdict').querySelector('[data-good=false]')).toBeTruthy();
});

it('has access to ask for again where it was refused', async () => {
  const { deps } = open();
  deps.requestAccess.mockResolvedValueOnce(false);
  test();
  await screen.findByText(/without your permission/);
  expect(verdict()).toBe('access-missing');
  expect(deps.check).not.toHaveBeenCalled();
  test();
  await screen.findByText(/Image search works/);
});

it('forgets what belonged to another app', async () => {
  const { credentials } = open();
  type('App key', '42');
  save();
  await screen.findByText('Saved.');
  expect(credentials()).toEqual({ appKey: '42' });
});

it('keeps when a token ends', async () => {
  const { credentials } = open();
  type('Token expires', '2026-11-25T18:30');
  save();
  await screen.findByText('Saved.');
  expect(credentials().expiresAt).toBe(new Date(2026, 10, 25, 18, 30).getTime());
});

it('removes the stored key on demand', async () => {
  const { credentials } = open();
  fireEvent.click(screen.getByTestId('forget'));
  await screen.findByText('The key has been removed from this computer.');
  expect(credentials()).toEqual({});
  expect(screen.queryByTestId('forget')).toBeNull();
});

it.each([
  ['Cross-border', ['App key', 'App secret', 'Access token', 'Language of translated titles']],
  ['Similar offers', ['App key', 'App secret', 'Access token']],
  ['AK gateway', ['AK']],
  ['OneBound', ['API key', 'API secret', 'Offers from']],
  ['TMAPI', ['API token']],
])('asks for what %s needs', (name, labels) => {
  open();
  choose(new RegExp(`^${name}`));
  for (const label of [...labels, 'Address of the service']) screen.getByLabelText(label);
  expect(screen.queryByLabelText('Request type')).toBeNull();
});

it.each([/^Similar offers/, /^TMAPI/])('says that the address is sent: %s', (name) => {
  open();
  choose(name);
  expect(screen.getByTestId('service-note').textContent).toContain('address on the web is sent');
});

it('saves a reseller’s own key and address, and nothing that was typed for another service', async () => {
  const { deps, settings, credentials } = open();
  type('App key', 'typed-elsewhere');
  choose(/^OneBound/);
  type('API key', ' key-1 ');
  type('API secret', 'secret-1');
  fireEvent.change(screen.getByLabelText('Offers from'), { target: { value: 'taobao' } });
  type('Address of the service', 'http://10.0.0.7:8080/onebound/');
  save();
  expect(deps.requestAccess).toHaveBeenCalledWith(['http://10.0.0.7/*', 'https://*.alicdn.com/*']); // in one prompt, before any await
  await screen.findByText('Saved.');
  expect(deps.changeCredentials).toHaveBeenCalledWith('onebound', expect.any(Function));
  expect(credentials()).toEqual({ appKey: 'key-1', secret: 'secret-1' });
  expect(settings()).toEqual({
    service: 'onebound',
    connections: {
      ...DEFAULT_SETTINGS.connections,
      onebound: { baseUrl: 'http://10.0.0.7:8080/onebound', market: 'taobao' },
    },
  });
});

it.each(['https://relay.example/?key=1', 'https://me:secret@relay.example', 'relay.example/ak'])(
  'takes no address like %s',
  async (url) => {
    const { deps } = open();
    choose(/^AK gateway/);
    type('Address of the service', url);
    save();
    await screen.findByText('Not saved. Check the marked fields.');
    expect(deps.requestAccess).not.toHaveBeenCalled();
  },
);

it('tests the service that is chosen, with what stands in its fields', async () => {
  const { deps } = open();
  choose(/^TMAPI/);
  type('API token', 'token-1');
  test();
  await screen.findByText(/Image search works/);
  expect(deps.check).toHaveBeenCalledWith(
    'tmapi',
    { baseUrl: 'https://api.tmapi.io' },
    expect.objectContaining({ token: 'token-1' }),
  );
});

it('shows one key under each service that uses it', async () => {
  open();
  choose(/^Cross-border/);
  type('App secret', 'another-secret-key');
  save();
  await screen.findByText('Saved.');
  choose(/^Similar offers/);
  expect(screen.getByLabelText('App secret')).toMatchObject({ value: '', placeholder: '••••-key' });
});

it('says of each service that takes a key where that is to be had', () => {
  open();
  const sources = SERVICE_IDS.map((id) => {
    fireEvent.click(
      document.querySelector(`[data-service=${id}] input[type=radio]`) ?? document.body,
    );
    return screen.queryByRole('link', { name: /^Get a key/ })?.getAttribute('href') !== undefined;
  });
  expect(sources).toEqual(SERVICE_IDS.map((id) => accountOf(id) !== undefined));
});
