import { fromJsonLd } from './json-ld';
import { fromData, fromMeta, fromMicrodata, fromRdfa } from './markup';
import type { Sighting } from './sighting';
import { surroundingsOf } from './surroundings';
import { fromShown } from './visible';

/** Every price that the page names, in the order of the document for each source. */
export function collect(document: Document, at?: Element): Sighting[] {
  const { hostname, href } = document.location ?? { hostname: '', href: '' };
  const lang = document.documentElement.lang || undefined;
  const surroundings = surroundingsOf(document, { lang, host: hostname }, at);
  const title = `${document.title} ${surroundings.title?.textContent ?? ''}`.toLowerCase();
  return [
    ...fromJsonLd(document, { url: href, title }),
    ...fromMicrodata(document, surroundings),
    ...fromRdfa(document, surroundings),
    ...fromMeta(document),
    ...fromData(document, surroundings),
    ...fromShown(document, surroundings),
  ];
}
