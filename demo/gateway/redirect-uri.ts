/** Redirect URIs registered with every app: those that Chrome and Firefox give to extensions. */
const EXTENSION_REDIRECTS = [
  /^https:\/\/[a-p]{32}\.chromiumapp\.org\/[^#]*$/,
  /^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/[^#]*$/,
];

/** "Show the code on the page", for an app that cannot be redirected to. */
const OUT_OF_BAND = new Set(['', 'urn:ietf:wg:oauth:2.0:oob']);

export function isOutOfBand(redirectUri: string): boolean {
  return OUT_OF_BAND.has(redirectUri);
}

export function isRegisteredRedirect(redirectUri: string): boolean {
  return (
    isOutOfBand(redirectUri) || EXTENSION_REDIRECTS.some((pattern) => pattern.test(redirectUri))
  );
}
