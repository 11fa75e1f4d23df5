/** Pages that say a long text. */
import { Window } from 'happy-dom';
import { readPagePrice } from '../../../utils/core/page-price';

/** A page that says the text in many places; made before the time is taken. */
export function pageWith(place: (text: string) => string, text: string): () => unknown {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const { document } = new Window({ url: 'https://shop.test/mug?id=1' });
  document.write(`<!doctype html><title>Mug</title><body>${place(escaped)}`);
  return () => Reflect.apply(readPagePrice, undefined, [document]);
}

export const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'a title': (text) => `<meta property="og:title" content="${text}"><h1>${text}</h1><p>$5.00`,
  'a text': (text) => `<h1>Mug</h1><p>${text}</p><p><b>$</b>${text}</p>`,
  'the text before a price': (text) => `<h1>Mug</h1><div><i>${text}</i><b>$5.00</b></div>`,
  'a name': (text) => `<h1>Mug</h1><b class="${text}" id="${text}">$5.00</b>`,
  'a heading': (text) => `<h1>Mug</h1><div><h2>${text}</h2><a href="/">A</a><b>$5.00</b></div>`,
  'an attribute': (text) => `<h1>Mug</h1><b data-price="${text}">5</b>`,
  'a meta element': (text) =>
    `<meta property="og:price:amount" content="${text}"><meta property="og:price:currency" content="${text}">`,
  microdata: (text) =>
    `<div itemscope><b itemprop="price">${text}</b><b itemprop="priceCurrency">${text}</b></div>`,
};

/** A page with this text in its JSON-LD. */
export function pageWithJson(json: string): () => unknown {
  const { document } = new Window({ url: 'https://shop.test/mug?id=1' });
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = json;
  document.head.append(script);
  return () => Reflect.apply(readPagePrice, undefined, [document]);
}
