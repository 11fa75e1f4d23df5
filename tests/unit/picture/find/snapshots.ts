import type { Item, ItemStyle, Snapshot } from '@/utils/core/model/snapshot';

const SIDE = 200;

/** An element of 200 × 200 that is completely visible. */
export function item(facts: Partial<Item> = {}): Item {
  const size = { width: SIDE, height: SIDE };
  return {
    index: 0,
    tag: 'div',
    box: { left: 100, top: 100, ...size },
    full: size,
    inner: size,
    visible: true,
    attributes: {},
    styles: [],
    referrerPolicy: '',
    sources: [],
    images: [],
    ...facts,
  };
}

/** A loaded image; `src` may be relative. */
export function image(src: string, facts: Partial<Item> = {}): Item {
  return item({
    tag: 'img',
    currentSrc: new URL(src, BASE).href,
    complete: true,
    natural: { width: 400, height: 400 },
    attributes: { src },
    ...facts,
  });
}

export function background(value: string, others: Record<string, string> = {}): ItemStyle {
  return { pseudo: '', values: { 'background-image': value, ...others } };
}

export function sized(width: number, height = width): Pick<Item, 'box' | 'full' | 'inner'> {
  const size = { width, height };
  return { box: { left: 0, top: 0, ...size }, full: size, inner: size };
}

export const BASE = 'https://shop.test/p/';

/** The topmost item first. */
export function snapshot(items: readonly Item[], facts: Partial<Snapshot> = {}): Snapshot {
  return {
    by: 'pointer',
    time: 0,
    baseUrl: BASE,
    viewport: { width: 1280, height: 900 },
    items: items.map((given, index) => ({ ...given, index })),
    others: [],
    ...facts,
  };
}
