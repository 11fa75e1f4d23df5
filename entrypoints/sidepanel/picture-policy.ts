import { hostPattern } from '@/utils/access';
import {
  connectionOf,
  SERVICE_IDS,
  type Connection,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';

/**
 * From where the panel may show pictures, at every step of a redirect: an element follows each, into
 * the user's own network as well. The manifest's policy cannot say this, because a service on this
 * computer is one port of it.
 * @param picturesOf match patterns of the hosts of a service's pictures
 */
export function picturePolicy(
  settings: Settings,
  picturesOf: (service: ServiceId, connection: Connection) => string[],
): string {
  const sources = SERVICE_IDS.flatMap((service) => {
    const connection = connectionOf(settings, service);
    const own = hostPattern(connection.baseUrl);
    return picturesOf(service, connection).map((pattern) =>
      pattern === own ? new URL(connection.baseUrl).origin : pattern.slice(0, -2),
    );
  });
  return ["img-src 'self' data: blob:", ...new Set(sources)].join(' ');
}
