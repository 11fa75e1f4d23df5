import { fireEvent, render, screen } from '@testing-library/preact';
import { OptionsPage } from '@/entrypoints/options/options-page';
import { ServicesForm } from '@/entrypoints/options/service/services-form';
import { type Accounts, type Credentials } from '@/utils/core/model/accounts';
import { DEFAULT_SETTINGS, OPEN_PLATFORM_URL, type Settings } from '@/utils/core/model/settings';
import { makeOptionsContext } from './options-context';

export const STORED: Credentials = { appKey: '1234567890123456', secret: 'short' };
const ACCOUNTS: Accounts = {
  'open-platform': { [OPEN_PLATFORM_URL]: STORED },
  ak: {},
  onebound: {},
  tmapi: {},
};

/** The options of a user who has a key for the open platform. */
export function openOptions(settings: Settings = DEFAULT_SETTINGS, accounts = ACCOUNTS) {
  const context = makeOptionsContext({ settings, accounts });
  const { permissions, services, storage } = context;
  let changed: Credentials = {};
  const { change } = storage.credentials;
  const changeCredentials = change.getMockImplementation();
  change.mockImplementation(async (...args) => {
    const { origin: _where, ...fields } = (await changeCredentials?.(...args)) ?? {};
    changed = fields;
    return { ...fields, origin: new URL(args[1].baseUrl).origin };
  });
  const { container } = render(
    <OptionsPage
      parts={{
        search: <ServicesForm settings={settings} accounts={accounts} context={context} />,
      }}
    />,
  );
  return {
    requestAccess: permissions.requestService,
    changeSettings: storage.settings.update,
    changeCredentials: change,
    check: services.check,
    container,
    settings: storage.settings.value,
    /** What was stored last, for whatever address. */
    credentials: () => changed,
    /** All keys, by account and address. */
    accounts: storage.credentials.readAll,
  };
}

export const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
export const save = () => fireEvent.click(screen.getByTestId('save'));
export const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
