import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { accountOf } from '@/utils/core/model/accounts';
import { DEFAULT_SETTINGS, OPEN_PLATFORM_URL, SERVICE_IDS } from '@/utils/core/model/settings';
import { readAccounts } from '@/utils/io/storage/credentials';
import { settingsStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { storedIn } from '../support/panel/options-browser';
import {
  STORED,
  choose,
  openOptions,
  save,
  storedKey,
  type,
} from '../support/panel/options-page-set-up';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

it.each(SERVICE_IDS)('the options are accessible, with %s', async (service) => {
  const { container } = await openOptions({ ...DEFAULT_SETTINGS, service });
  await expectAccessible(container);
});

it('the hint of a stored secret runs from left to right in Arabic', async () => {
  await speak('ar');
  const { container } = await openOptions();
  const directions = Array.from(container.querySelectorAll('[placeholder^="••••"]'), (field) =>
    field.getAttribute('dir'),
  );
  expect(directions).toEqual(['ltr', 'ltr']);
});

it('the options page shows no stored secret: four characters of a long one, none of a short one', async () => {
  const { container } = await openOptions();
  expect(screen.getByLabelText('App key').getAttribute('placeholder')).toBe('••••3456');
  expect(screen.getByLabelText('App secret').getAttribute('placeholder')).toBe('••••');
  expect(container.innerHTML).not.toMatch(/1234567890123456|short/);
});

it('requests the service inside the click, then saves the entered values over the stored ones', async () => {
  const { request } = await openOptions();
  type('Access token', ' token-1 ');
  type('Minimum similarity', '0,6');
  save();
  expect(request).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://gw.open.1688.com/*', 'https://*.alicdn.com/*'],
  }); // before any await
  await screen.findByText('Saved.');
  expect(await storedKey()).toEqual({ ...STORED, token: 'token-1' });
  expect(await storedIn(settingsStore)).toEqual({
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

it('the options page deletes the stored key if the host changes, and keeps what was entered for the new one', async () => {
  await openOptions();
  type('Access token', 'for-the-relay');
  type('Address of the service', 'https://relay.example/');
  save();
  await screen.findByText(/^Saved\. The address has changed, so the stored key was removed/);
  expect((await readAccounts())['open-platform']).toEqual({
    'https://relay.example': { token: 'for-the-relay' },
  });
  const { connections } = await storedIn(settingsStore);
  expect(connections['open-platform'].baseUrl).toBe('https://relay.example');
});

it('the options page saves without access as well, with an explanation', async () => {
  const { request } = await openOptions();
  request.mockResolvedValue(false);
  save();
  await screen.findByText(/Without access to gw\.open\.1688\.com/);
  expect((await storedIn(settingsStore)).service).toBe('open-platform');
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
])('the options page saves nothing while %s is %j', async (label, value) => {
  const { request, container } = await openOptions();
  type(label, value);
  save();
  await screen.findByText('Not saved. Check the marked fields.');
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  expect(request).not.toHaveBeenCalled();
  expect(await storedIn(settingsStore)).toEqual(DEFAULT_SETTINGS);
  await expectAccessible(container);
});

it('the options page chooses the demo without a request for access', async () => {
  const { request } = await openOptions();
  fireEvent.click(screen.getByLabelText(/^Demo/));
  save();
  await screen.findByText('Saved.');
  expect((await storedIn(settingsStore)).service).toBe('demo');
  expect(request).not.toHaveBeenCalled();
  expect(await storedKey()).toEqual(STORED);
});

it('the options page empties the fields once they are saved', async () => {
  await openOptions();
  type('App secret', 'another-secret-key');
  save();
  await screen.findByText('Saved.');
  expect(await storedKey()).toEqual({ ...STORED, secret: 'another-secret-key' });
  expect(screen.getByLabelText('App secret')).toMatchObject({
    value: '',
    placeholder: '••••-key',
  });
});

it('the options page deletes what belonged to another app', async () => {
  await openOptions();
  type('App key', '42');
  save();
  await screen.findByText('Saved.');
  expect(await storedKey()).toEqual({ appKey: '42' });
});

it('the options page removes the stored key on demand', async () => {
  await openOptions();
  fireEvent.click(screen.getByTestId('forget'));
  await screen.findByText('The key has been removed from this computer.');
  expect(await storedKey()).toBeUndefined();
  expect(screen.queryByTestId('forget')).toBeNull();
});

it.each([
  ['Cross-border', ['App key', 'App secret', 'Access token', 'Language of translated titles']],
  ['Similar offers', ['App key', 'App secret', 'Access token']],
  ['AK gateway', ['AK']],
  ['OneBound', ['API key', 'API secret', 'Offers from']],
  ['TMAPI', ['API token']],
])('the options page shows the fields that %s needs', async (name, labels) => {
  await openOptions();
  choose(new RegExp(`^${name}`));
  for (const label of [...labels, 'Address of the service']) screen.getByLabelText(label);
  expect(screen.queryByLabelText('Request type')).toBeNull();
});

it.each([/^Similar offers/, /^TMAPI/])(
  'the options page explains that the address is sent: %s',
  async (name) => {
    await openOptions();
    choose(name);
    expect(screen.getByTestId('service-note').textContent).toContain('address on the web is sent');
  },
);

it('the options page saves a reseller’s own key and address, and nothing that was typed for another service', async () => {
  const { request } = await openOptions();
  type('App key', 'typed-elsewhere');
  choose(/^OneBound/);
  type('API key', ' key-1 ');
  type('API secret', 'secret-1');
  fireEvent.change(screen.getByLabelText('Offers from'), { target: { value: 'taobao' } });
  type('Address of the service', 'http://10.0.0.7:8080/onebound/');
  save();
  expect(request).toHaveBeenCalledExactlyOnceWith({
    origins: ['http://10.0.0.7/*', 'https://*.alicdn.com/*'],
  }); // in one prompt, before any await
  await screen.findByText('Saved.');
  expect(await readAccounts()).toEqual({
    'open-platform': { [OPEN_PLATFORM_URL]: STORED },
    ak: {},
    onebound: { 'http://10.0.0.7:8080': { appKey: 'key-1', secret: 'secret-1' } },
    tmapi: {},
  });
  expect(await storedIn(settingsStore)).toEqual({
    service: 'onebound',
    connections: {
      ...DEFAULT_SETTINGS.connections,
      onebound: { baseUrl: 'http://10.0.0.7:8080/onebound', market: 'taobao' },
    },
  });
});

it('the options page stores a language of titles only while one is chosen', async () => {
  await openOptions();
  choose(/^Cross-border/);
  const saveWith = async (titleLanguage: string) => {
    const field = screen.getByLabelText('Language of translated titles');
    fireEvent.change(field, { target: { value: titleLanguage } });
    save();
    await screen.findByText(/^Saved\./);
    return (await storedIn(settingsStore)).connections['cross-border'];
  };
  expect(screen.getByTestId<HTMLSelectElement>('titleLanguage').value).toBe('');
  const baseUrl = 'https://gw.open.1688.com';
  expect(await saveWith('')).toEqual({ baseUrl });
  expect(await saveWith('ko')).toEqual({ baseUrl, titleLanguage: 'ko' });
  expect(await saveWith('')).toEqual({ baseUrl });
});

it.each(['https://relay.example/?key=1', 'https://me:secret@relay.example', 'relay.example/ak'])(
  'the options page refuses an address like %s',
  async (url) => {
    const { request } = await openOptions();
    choose(/^AK gateway/);
    type('Address of the service', url);
    save();
    await screen.findByText('Not saved. Check the marked fields.');
    expect(request).not.toHaveBeenCalled();
  },
);

it('the options page shows one key under each service that uses it', async () => {
  await openOptions();
  choose(/^Cross-border/);
  type('App secret', 'another-secret-key');
  save();
  await screen.findByText('Saved.');
  choose(/^Similar offers/);
  expect(screen.getByLabelText('App secret')).toMatchObject({ value: '', placeholder: '••••-key' });
});

it('the options page shows for each service with a key where to get it', async () => {
  await openOptions();
  const sources = SERVICE_IDS.map((id) => {
    fireEvent.click(
      document.querySelector(`[data-service=${id}] input[type=radio]`) ?? document.body,
    );
    return screen.queryByRole('link', { name: /^Get a key/ })?.getAttribute('href') !== undefined;
  });
  expect(sources).toEqual(SERVICE_IDS.map((id) => accountOf(id) !== undefined));
});
