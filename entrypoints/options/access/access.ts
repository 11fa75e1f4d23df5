import { originPatterns } from '@/utils/io/access';
import { browser } from '@/utils/io/browser';
import { SERVICE_IDS, type Settings, connectionOf } from '@/utils/core/model/settings';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { Stored } from '../use-stored';

const read = async () => (await browser.permissions.getAll()).origins ?? [];

/** Match patterns that the extension has access to, also by the browser's own settings. */
export const grantedOrigins: Stored<readonly string[]> = {
  read,
  watch: (listener) => {
    const { onAdded, onRemoved } = browser.permissions;
    const tell = () => void read().then(listener);
    onAdded.addListener(tell);
    onRemoved.addListener(tell);
    return () => {
      onAdded.removeListener(tell);
      onRemoved.removeListener(tell);
    };
  },
};

/** Match patterns of the hosts that the search services need. */
export function serviceOrigins(settings: Settings): string[] {
  return SERVICE_IDS.flatMap((service) => {
    const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
    return api.concat(originPatterns(pictures));
  });
}
