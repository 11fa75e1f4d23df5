/** Under which keys of `storage.session` lies what belongs to a window and its search. */

export const searchKey = (windowId: number) => `search:${windowId}`;
export const pictureKey = (windowId: number) => `picture:${windowId}`;
export const alternativesKey = (windowId: number) => `alternatives:${windowId}`;
/** What other services found of the same picture (`added.ts`). */
export const addedKey = (windowId: number) => `added:${windowId}`;
/** What the user of a private window keeps: it goes with its search (`keeper.ts`). */
const KEPT = [
  'pins',
  'cleared',
  'group-edits',
  'costs',
  'view',
  'question',
  'session-rows',
] as const;
export const keptKey = (name: (typeof KEPT)[number], windowId: number) => `${name}:${windowId}`;
/** All of them, each with its version. */
export const keptKeys = (windowId: number) =>
  KEPT.map((name) => keptKey(name, windowId)).flatMap((key) => [key, `${key}$`]);
/** The price of the page that it began on (`page-price.ts`). */
export const pagePriceKey = (windowId: number) => `page-price:${windowId}`;
export const pageKey = (windowId: number, page: number) => `offers:${windowId}:${page}`;

/** What belongs to one search, beside its record. */
export const besideKeys = (windowId: number) => [
  pictureKey(windowId),
  alternativesKey(windowId),
  addedKey(windowId),
  pagePriceKey(windowId),
];
