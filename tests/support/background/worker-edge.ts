/** All that the worker's code meets outside of it: storage, locks, access, and the services' clients. */
import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as callLimits from '@/utils/core/call-limits';
import { type Credentials } from '@/utils/core/model/accounts';
import {
  connectionOf,
  DEFAULT_SETTINGS,
  SERVICE_IDS,
  type ServiceId,
} from '@/utils/core/model/settings';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import { type FakeService, answersOf, stubNetwork } from './fake-service';
import { changeCredentials } from '@/utils/io/storage/credentials';
import { changeCallLimits, meterStore, settingsStore } from '@/utils/io/storage/settings';
import { stubLocks } from '../../unit/storage/locks';

const REAL_CLIENTS = { ...SERVICE_CLIENTS };

/** Enough for any service: none is asked without a key. */
const SOME_KEY: Credentials = { appKey: '1', secret: 's', token: 't', refreshToken: 'r', ak: 'a' };

interface Edge {
  /** The chosen service. */
  service?: ServiceId;
  /** Answers that take the place of the client's own; all others stay. */
  client?: FakeService;
  /** Keys of the service’s account; all others have some key. */
  credentials?: Credentials;
  limits?: callLimits.CallLimits;
  meter?: callLimits.Meter;
  /** A private window stores no answer. */
  isPrivate?: boolean;
  /** Three requests a second; otherwise none waits. */
  isPaced?: boolean;
}

/** Access to every service, until it is taken. */
export function giveAccess() {
  const listeners = new Set<() => void>();
  let isGiven = true;
  const onRemoved = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  Object.assign(fakeBrowser, { permissions: { contains: async () => isGiven, onRemoved } });
  return {
    listeners,
    take: () => {
      isGiven = false;
      for (const listener of listeners) listener();
    },
  };
}

/** A browser in which one service is set up. */
export async function openEdge(edge: Edge = {}) {
  const { service = 'demo', client, credentials, limits, meter } = edge;
  const { isPrivate = true, isPaced = false } = edge;
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  stubLocks();
  // Chrome before 130 has no `getKeys`.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
  Object.assign(fakeBrowser.extension, { inIncognitoContext: isPrivate });
  Object.assign(fakeBrowser.tabs, { TAB_ID_NONE: -1 });
  Object.assign(fakeBrowser.scripting, { executeScript: () => Promise.resolve([]) });
  const nextSlot = vi.spyOn(callLimits, 'nextSlotAt').mockReset();
  if (!isPaced) nextSlot.mockImplementation((_bucket, now) => now);
  Object.assign(SERVICE_CLIENTS, REAL_CLIENTS);
  if (client) replaceClient(service, client);
  await settingsStore.write({ ...DEFAULT_SETTINGS, service });
  for (const id of SERVICE_IDS) {
    const connection = connectionOf(DEFAULT_SETTINGS, id);
    await changeCredentials(id, connection, () => SOME_KEY);
  }
  if (credentials) {
    await changeCredentials(service, connectionOf(DEFAULT_SETTINGS, service), () => credentials);
  }
  if (limits) await changeCallLimits(service, limits);
  if (meter) await meterStore.write(meter);
  return giveAccess();
}

/** A service answers with these functions in place of its client's own. */
export function replaceClient(service: ServiceId, fake: FakeService): void {
  stubNetwork();
  Object.assign(SERVICE_CLIENTS, { [service]: { ...REAL_CLIENTS[service], ...answersOf(fake) } });
  onTestFinished(() => void Object.assign(SERVICE_CLIENTS, REAL_CLIENTS));
}

/** Calls of today that are stored. */
export async function storedCalls(service: ServiceId): Promise<number> {
  return callLimits.usageOf(await meterStore.read(), service, new Date()).today;
}

/** A service that finds nothing. */
export const searchNothing = () =>
  vi.fn<NonNullable<FakeService['search']>>(async () => ({ offers: [] }));
