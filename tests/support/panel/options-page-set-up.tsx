import { fireEvent, render, screen } from '@testing-library/preact';
import { OptionsPage } from '@/entrypoints/options/options-page';
import { ServicesForm } from '@/entrypoints/options/services-form';
import {
  accountOf,
  DEFAULT_SETTINGS,
  type Credentials,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import { makeOptionsContext } from './options-context';

export const STORED: Credentials = { appKey: '1234567890123456', secret: 'short' };
const ACCOUNTS = { 'open-platform': STORED, ak: {}, onebound: {}, tmapi: {} };

const storedOf = (service: ServiceId) => {
  const account = accountOf(service);
  return account ? ACCOUNTS[account] : {};
};

/** The options of a user who has a key for the open platform. */
export function openOptions(settings: Settings = DEFAULT_SETTINGS) {
  let credentials: Credentials = {};
  const context = makeOptionsContext({ settings });
  const { permissions, services, storage } = context;
  storage.credentials.read.mockImplementation((service) => Promise.resolve(storedOf(service)));
  storage.credentials.change.mockImplementation(
    async (service, change) => (credentials = await change(storedOf(service), async () => {})),
  );
  const { container } = render(
    <OptionsPage>
      <ServicesForm settings={settings} accounts={ACCOUNTS} context={context} />
    </OptionsPage>,
  );
  return {
    requestAccess: permissions.requestService,
    changeSettings: storage.settings.update,
    changeCredentials: storage.credentials.change,
    check: services.check,
    container,
    settings: storage.settings.value,
    credentials: () => credentials,
  };
}

export const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
export const save = () => fireEvent.click(screen.getByTestId('save'));
export const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
