import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Search } from '@/utils/model/search';
import { connectionOf, type ServiceId, type Settings } from '@/utils/model/settings';
import type { PanelDeps } from '../panel-state';
import type { WantedAccess } from './wanted-access';

interface Granted {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  access: ReadonlySignal<WantedAccess | undefined>;
  accessRefused: Signal<boolean>;
}

/** What asks for access, and goes on with it. */
export function createGranting(
  deps: PanelDeps,
  { search, settings, access, accessRefused }: Granted,
) {
  /**
   * Its hosts are asked for in the click itself; without them the search says what is missing.
   * Settled once the user has answered.
   */
  async function askForAccess(service: ServiceId): Promise<void> {
    const { api, pictures } = deps.hostsOf(service, connectionOf(settings.peek(), service));
    if (api.length === 0) return;
    await deps.requestServiceAccess([...api, ...pictures]).catch(() => false); // no click
  }

  async function chooseService(service: ServiceId): Promise<void> {
    const asked = askForAccess(service);
    await deps.writeService(service);
    await asked;
    if (search.peek() !== undefined) await deps.send('retry');
  }

  async function addService(service: ServiceId): Promise<void> {
    await askForAccess(service);
    await deps.sendAdd(service);
  }

  async function allowAccess(origins = access.peek()?.origins): Promise<void> {
    const wanted = access.peek();
    if (wanted === undefined || origins === undefined) return;
    const request = wanted.command === 'retry' ? deps.requestServiceAccess : deps.requestSiteAccess;
    const granted = await request(origins);
    accessRefused.value = !granted;
    if (granted) await deps.send(wanted.command);
  }

  return { chooseService, addService, allowAccess };
}
