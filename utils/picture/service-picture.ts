import { MatchPattern } from 'wxt/utils/match-patterns';

/**
 * True where the picture of a result may be loaded: only by http(s) from the picture hosts of the service,
 * so that no offer can make the panel request another host.
 * @param origins match patterns such as `https://*.alicdn.com/*`; they match every port
 */
export function isServicePicture(url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return false;
  return origins.some((origin) => new MatchPattern(origin).includes(parsed.href));
}
