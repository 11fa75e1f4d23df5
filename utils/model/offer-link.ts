/**
 * The part of a URL that decides where it leads, spelled plainly. The URL parser would also accept
 * backslashes, control characters, percent-encoded and full-width hosts and repair them; a link
 * that needs repair is not opened.
 */
const PLAIN = {
  1688: /^https:\/\/(?:[a-z0-9-]+\.)*1688\.com(?::443)?(?:[/?#]|$)/i,
  taobao: /^https:\/\/(?:[a-z0-9-]+\.)*(?:taobao|tmall)\.com(?::443)?(?:[/?#]|$)/i,
  alibaba: /^https:\/\/(?:[a-z0-9-]+\.)*alibaba\.com(?::443)?(?:[/?#]|$)/i,
  // No deeper host: s.click.aliexpress.com is the one of commissions.
  aliexpress: /^https:\/\/(?:[a-z]{1,3}\.)?aliexpress\.(?:com|us)(?::443)?(?:[/?#]|$)/i,
};
const UNUSUAL = /[\p{Cc}\p{Zs}\\]/u;

/**
 * The link to an offer, exactly as the service sent it, or undefined where it leads elsewhere than
 * to https on its market or a subdomain of it. Preact does not filter `href`: nothing else does.
 */
export function offerLink(
  url: string | undefined,
  market: keyof typeof PLAIN = 1688,
): string | undefined {
  if (url === undefined || UNUSUAL.test(url) || !PLAIN[market].test(url)) return undefined;
  return URL.canParse(url) ? url : undefined;
}
