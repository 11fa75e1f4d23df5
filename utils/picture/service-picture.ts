import { MatchPattern } from 'wxt/utils/match-patterns';

/**
 * Whether a result's picture may be loaded: only http(s), and only from the service's own picture
 * hosts, so that no offer can make the panel call somebody else.
 * @param origins match patterns such as `https://*.alicdn.com/*`; they stand for every port
 */
export function isServicePicture(url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return false;
  return origins.some((origin) => new MatchPattern(origin).includes(parsed.href));
}
