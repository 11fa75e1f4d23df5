/** Snapshots of a page with one long text. */
import { snapshotSchema, type Item, type ItemStyle } from '../../../utils/core/model/snapshot';
import { parseAs } from '../../../utils/core/parse';
import { findPictures } from '../../../utils/core/picture/find';

const SIZE = { width: 200, height: 200 };
const BASE = 'https://shop.test/';

/** A snapshot with one field of an element, as a page may send it. */
export function snapshotWith(fields: Partial<Item>): unknown {
  const facts: Item = {
    index: 0,
    tag: 'img',
    box: { left: 0, top: 0, ...SIZE },
    full: SIZE,
    inner: SIZE,
    visible: true,
    attributes: {},
    styles: [],
    referrerPolicy: '',
    sources: [],
    images: [],
    ...fields,
  };
  const viewport = { width: 1280, height: 900 };
  return { by: 'pointer', time: 0, baseUrl: BASE, viewport, items: [facts], others: [] };
}

export function find(snapshot: unknown): number {
  const parsed = parseAs(snapshotSchema, snapshot);
  return parsed ? findPictures(parsed).length : 0;
}

const style = (values: Record<string, string>): ItemStyle => ({ pseudo: '', values });
const SHOWN = { currentSrc: `${BASE}a.jpg`, natural: SIZE, complete: true };

export function fieldsWith(text: string): Partial<Item>[] {
  const attributes = [
    'src',
    'srcset',
    'data-src',
    'data-srcset',
    'data-zoom',
    'data-a-dynamic-image',
  ];
  const values = ['background-image', 'border-image-source', 'content', 'background-position'];
  return [
    ...attributes.map((name) => ({ attributes: { [name]: text } })),
    { attributes: { [text]: text } },
    ...attributes.map((name) => Object.assign({ attributes: { [name]: text } }, SHOWN)),
    ...values.map((name) => ({
      tag: 'div',
      styles: [style({ 'background-image': 'url(a)', [name]: text })],
    })),
    { ...SHOWN, sources: [{ srcset: text }] },
    { ...SHOWN, link: text },
    { noscript: text },
    { currentSrc: text, natural: SIZE, complete: true },
    { tag: 'svg', images: [text] },
    { tag: text },
  ];
}
