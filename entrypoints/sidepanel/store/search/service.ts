/** The service of the search, otherwise the chosen one: what is known of it, and access to it and to the page. */
import { type ReadonlySignal, effect, signal, computed } from '@preact/signals';
import { ALL_SITES, originPatterns, patternHost } from '@/utils/io/access';
import { hostPattern } from '@/utils/core/hosts/host-pattern';
import type { Failure } from '@/utils/core/errors';
import type { OtherMarket } from '@/utils/core/model/listing';
import type { Search } from '@/utils/core/model/search';
import { type ServiceId, connectionOf, SERVICE_IDS } from '@/utils/core/model/settings';
import { settingsStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { sendMessage } from '@/utils/io/messages';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { requestServiceAccess, requestSiteAccess } from '@/utils/io/platform';
import type { PanelContext } from '../../context';
import type { Stored, Outcome } from './stored';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { type LimitWarning, NO_CALL_LIMITS, nearLimit, usageOf } from '@/utils/core/call-limits';

interface OfSearch extends Pick<Stored, 'search' | 'settings' | 'meter' | 'callLimits'> {
  outcome: ReadonlySignal<Outcome>;
  /** Services whose offers were added to the list. */
  added: ReadonlySignal<readonly ServiceId[]>;
  now: ReadonlySignal<number>;
}

export function followService({
  search,
  settings,
  outcome,
  added,
  meter,
  callLimits,
  now,
}: OfSearch) {
  const service = computed(() => search.value?.service ?? settings.value.service);
  const hostsOf = (id: ServiceId) => serviceInfoOf(id).hosts(connectionOf(settings.value, id));
  const hosts = computed(() =>
    service.value === undefined ? { api: [], pictures: [] } : hostsOf(service.value),
  );
  return {
    access: computed((): WantedAccess | undefined => {
      const { api, pictures } = hosts.value;
      const origins = [...api, ...originPatterns(pictures)];
      return wantedAccess(search.value, outcome.value.failure, origins);
    }),
    /** Where the pictures of each service's offers may come from. */
    pictureOrigins: computed((): PictureOrigins => {
      const asked = new Set([service.value, ...added.value]);
      // Kept and imported offers may name the demo, which is a port of this computer.
      const ids = SERVICE_IDS.filter((id) => id !== 'demo' || asked.has(id));
      return new Map(ids.map((id) => [id, hostsOf(id).pictures]));
    }),
    /** The service can search a crop area of the picture. */
    canSearchArea: computed(() => {
      const { service: chosen } = settings.value;
      return chosen !== undefined && serviceInfoOf(chosen).capabilities.picture === 'bytes';
    }),
    /** The user's call limit, if it is near or reached. */
    nearLimit: computed((): LimitWarning | undefined => {
      if (service.value === undefined) return undefined;
      const usage = usageOf(meter.value, service.value, new Date(now.value));
      return nearLimit(usage, callLimits.value[service.value] ?? NO_CALL_LIMITS);
    }),
  };
}

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
    if (picture !== undefined || target.kind === 'list') return accessTo(serviceOrigins, 'retry');
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

/**
 * Requests access, then runs the command that needs it.
 * @param of `access` is what could be asked for; a new search forgets that the user has refused
 */
export function createGranting(
  { windowId }: PanelContext,
  {
    search,
    searchId,
    settings,
    access,
  }: Pick<Stored, 'search' | 'settings'> & {
    searchId: ReadonlySignal<string | undefined>;
    access: ReadonlySignal<WantedAccess | undefined>;
  },
) {
  const refused = signal(false);
  effect(() => {
    if (searchId.value !== undefined) refused.value = false;
  });
  const accessRefused: ReadonlySignal<boolean> = refused;

  /**
   * The service's hosts are requested inside the click; without them the search reports what is missing. Resolves
   * once the user has answered.
   */
  async function askForAccess(service: ServiceId): Promise<void> {
    const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings.peek(), service));
    if (api.length === 0) return;
    const origins = [...api, ...originPatterns(pictures)];
    await requestServiceAccess(service, origins).catch(() => false); // no click
  }

  async function chooseService(service: ServiceId): Promise<void> {
    await askForAccess(service); // what is behind the prompt stays as it is
    await settingsStore.update((stored) => ({ ...stored, service }));
    if (search.peek() !== undefined) await sendMessage('retry', { windowId });
  }

  async function addService(service: ServiceId, market?: OtherMarket): Promise<void> {
    await askForAccess(service);
    const change = { kind: 'add', service, ...(market && { market }) } as const;
    await sendMessage('refine', { windowId, change });
  }

  async function allowAccess(origins = access.peek()?.origins): Promise<void> {
    const wanted = access.peek();
    if (wanted === undefined || origins === undefined) return;
    const service = search.peek()?.service ?? settings.peek().service;
    const granted = await (wanted.command === 'retry' && service !== undefined
      ? requestServiceAccess(service, origins)
      : requestSiteAccess(origins));
    refused.value = !granted;
    if (granted) await sendMessage(wanted.command, { windowId });
  }

  return {
    /** The user has just refused that access. */
    accessRefused,
    /** Chooses the service, and searches again if there is a search. Requests access to the service. */
    chooseService: (id: ServiceId) => save(chooseService(id)),
    /** Adds the offers of this service, or its next page, or the listings of a market that it searches. Requests access to it. */
    addService: (id: ServiceId, market?: OtherMarket) => void addService(id, market),
    /** Requests `access`, then runs its command. */
    allowAccess: () => void allowAccess(),
    /** Requests access to all sites instead. */
    allowAllSites: () => void allowAccess([ALL_SITES]),
  };
}
