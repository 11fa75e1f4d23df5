import { Window } from 'happy-dom';

/** A separate document at a URL. */
export function pageOf(
  body: string,
  { head = '', url = 'https://shop.example/mug', lang = 'en' } = {},
): Document {
  const window = new Window({ url });
  window.document.write(`<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`);
  // happy-dom's own types describe the same interface.
  const { document }: { document: unknown } = window;
  if (!isDocument(document)) throw new TypeError('No document');
  return document;
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'querySelector' in value;
}

export const jsonLd = (...data: object[]): string =>
  data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');
