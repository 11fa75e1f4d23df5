import { originPatterns } from '@/utils/io/access';
import { SERVICE_IDS, type Settings, connectionOf } from '@/utils/core/model/settings';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { type OptionsContext, watchAll } from '../context';

/** The access of the extension, and what needs it. */
export interface Access {
  /** Match patterns. */
  granted: readonly string[];
  /** Match patterns of the hosts that the search services need. */
  services: readonly string[];
  menuEverywhere: boolean;
}

export async function readAccess({ permissions, storage }: OptionsContext): Promise<Access> {
  const [granted, settings] = await Promise.all([permissions.granted(), storage.settings.read()]);
  return {
    granted,
    services: serviceOrigins(settings),
    menuEverywhere: settings.menuEverywhere !== false,
  };
}

export function watchAccess(
  { permissions, storage }: OptionsContext,
  listener: () => void,
): () => void {
  return watchAll([permissions, storage.settings], listener);
}

function serviceOrigins(settings: Settings): string[] {
  return SERVICE_IDS.flatMap((service) => {
    const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
    return api.concat(originPatterns(pictures));
  });
}
