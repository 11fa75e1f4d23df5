/** What a template of an agent's address may be, and the address that it makes. */
import { MAX_TEMPLATE } from '../model/agents';

/** Problems in the order in which they are looked for. */
type TemplateProblem =
  | 'missing'
  | 'long'
  | 'characters'
  | 'https'
  | 'credentials'
  | 'site'
  | 'unknown'
  | 'placeholder';

/** The URL parser would repair or drop these, so that a link would not lead where it reads. */
const UNUSUAL = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\\]/u;
const AUTHORITY = /^https:\/\/([^/?#]*)/i;
/** A plain name with a dot: no number in any spelling, nothing percent-encoded, no placeholder. */
const SITE = /^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}(?::\d{1,5})?$/i;
const PLACEHOLDER = /\{(url|id)\}/g;
const IN_BRACES = /\{[^{}]*\}|[{}]/;

/** What an agent is told of an offer. */
interface Ordered {
  /** Address of its page on 1688. */
  url: string;
  id: string;
}
/** Of no offer that there is. */
export const SAMPLE: Ordered = { url: 'https://detail.1688.com/offer/1.html', id: '1' };

/** Undefined if the template is good. */
export function templateProblem(template: string): TemplateProblem | undefined {
  if (template === '') return 'missing';
  if (template.length > MAX_TEMPLATE) return 'long';
  if (UNUSUAL.test(template)) return 'characters';
  const authority = AUTHORITY.exec(template)?.[1];
  if (authority === undefined) return 'https';
  if (authority.includes('@')) return 'credentials';
  if (!SITE.test(authority) || !leadsThere(fill(template, SAMPLE), authority)) return 'site';
  if (unknownPlaceholder(template) !== undefined) return 'unknown';
  return template.search(PLACEHOLDER) === -1 ? 'placeholder' : undefined;
}

/** The first thing in braces that is not known. */
export function unknownPlaceholder(template: string): string | undefined {
  return IN_BRACES.exec(template.replace(PLACEHOLDER, ''))?.[0];
}

/** Site that a template leads to, as it is shown beside the name. */
export function siteOf(template: string): string {
  return AUTHORITY.exec(template)?.[1]?.toLowerCase() ?? '';
}

/** Undefined if the template is not good. */
export function fillTemplate(template: string, ordered: Ordered): string | undefined {
  if (templateProblem(template) !== undefined) return undefined;
  const address = fill(template, ordered);
  return leadsThere(address, siteOf(template)) ? new URL(address).href : undefined;
}

function fill(template: string, { url, id }: Ordered): string {
  const values = { url: encodeURIComponent(url), id: encodeURIComponent(id) };
  return template.replace(PLACEHOLDER, (_, name: keyof typeof values) => values[name]);
}

/** The browser reads the address as it is spelled. */
function leadsThere(address: string, site: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname, username, password } = new URL(address);
  const isThere = [host, `${hostname}:443`].includes(site.toLowerCase());
  return protocol === 'https:' && isThere && username === '' && password === '';
}
