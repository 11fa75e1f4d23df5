import type { ReadonlySignal, Signal } from '@preact/signals';
import { hostPattern, originPatterns, patternHost } from '@/utils/io/access';
import type { Failure } from '@/utils/core/errors';
import type { Search } from '@/utils/core/model/search';
import { type ServiceId, type Settings, connectionOf } from '@/utils/core/model/settings';
import { settingsStore } from '@/utils/io/storage/settings';
import { sendMessage } from '@/utils/io/messages';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { requestServiceAccess, requestSiteAccess } from '@/utils/io/platform';
import type { PanelContext } from './context';

/** Access that the user could give in one click, and the command that makes use of it. */
export interface WantedAccess {
  /** The name of the site or service. */
  host: string;
  /** Match patterns to ask for. */
  origins: string[];
  command: 'reacquire' | 'retry';
}

/** Access to all sites would help as well. */
export function couldBeAllSites(access: WantedAccess | undefined): boolean {
  return access?.command === 'reacquire';
}

/** @param serviceOrigins match patterns of the API that the search went to, and of its pictures */
export function wantedAccess(
  search: Search | undefined,
  failure: Failure | undefined,
  serviceOrigins: string[],
): WantedAccess | undefined {
  if (search === undefined) return undefined;
  const { picture, target } = search;
  if (failure?.code === 'access-missing') {
    if (picture !== undefined) return accessTo(serviceOrigins, 'retry');
    const { srcUrl } = target;
    return srcUrl !== undefined && isWebAddress(srcUrl)
      ? accessTo([hostPattern(srcUrl)], 'reacquire')
      : undefined;
  }
  if (picture?.way !== 'crop' || picture.originalAt === undefined) return undefined;
  return accessTo([picture.originalAt], 'reacquire');
}

function isWebAddress(url: string): boolean {
  return /^https?:/.test(url) && URL.canParse(url);
}

function accessTo(origins: string[], command: WantedAccess['command']): WantedAccess | undefined {
  const host = origins[0] === undefined ? undefined : patternHost(origins[0]);
  return host === undefined ? undefined : { host, origins, command };
}

interface AccessInput {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  access: ReadonlySignal<WantedAccess | undefined>;
  accessRefused: Signal<boolean>;
}

/** Requests access, then runs the command that needs it. */
export function createGranting(
  { windowId }: PanelContext,
  { search, settings, access, accessRefused }: AccessInput,
) {
  /**
   * The service's hosts are requested inside the click; without them the search reports what is missing. Resolves
   * once the user has answered.
   */
  async function askForAccess(service: ServiceId): Promise<void> {
    const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings.peek(), service));
    if (api.length === 0) return;
    await requestServiceAccess([...api, ...originPatterns(pictures)]).catch(() => false); // no click
  }

  async function chooseService(service: ServiceId): Promise<void> {
    const asked = askForAccess(service);
    await settingsStore.update((stored) => ({ ...stored, service }));
    await asked;
    if (search.peek() !== undefined) await sendMessage('retry', { windowId });
  }

  async function addService(service: ServiceId): Promise<void> {
    await askForAccess(service);
    await sendMessage('refine', { windowId, change: { kind: 'add', service } });
  }

  async function allowAccess(origins = access.peek()?.origins): Promise<void> {
    const wanted = access.peek();
    if (wanted === undefined || origins === undefined) return;
    const request = wanted.command === 'retry' ? requestServiceAccess : requestSiteAccess;
    const granted = await request(origins);
    accessRefused.value = !granted;
    if (granted) await sendMessage(wanted.command, { windowId });
  }

  return { askForAccess, chooseService, addService, allowAccess };
}
