/** Match pattern for a URL's host. Patterns have no port: access includes all ports. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
