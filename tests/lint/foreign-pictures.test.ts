import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedFiles } from './sources';

/** What gives bytes to a decoder: in a worker, in an element, or by an address for one. */
const DECODES = /\bcreateImageBitmap\(|\bnew Image\(|\bImageDecoder\b|\.createObjectURL\(/;

/** Each with the reason why it needs no look at a header. */
const ALLOWED: Readonly<Record<string, string>> = {
  'utils/io/picture/open.ts': 'looks at it',
  'utils/io/picture/acquire/crop.ts': 'a screenshot that the browser itself has made',
  'utils/io/page/extract.ts': 'in the page’s process, what the page itself shows',
  'utils/io/page/show-picture.ts': 'in the page’s process, what the page itself shows',
  'utils/io/export/save-file.ts': 'a link to a file that is saved',
};

/** Elements, with what stands in `src`. */
const SHOWS: Readonly<Record<string, string>> = {
  'components/offer-name/offer-picture.tsx': 'a `blob:` URL of an opened picture',
  'components/history/kept-search.tsx': 'a checked thumbnail',
  'components/ui/row-picture.tsx': 'a checked thumbnail',
  'components/search/alternatives.tsx': 'a thumbnail made by this extension',
  'components/search/area-choice.tsx': 'the prepared picture',
  'entrypoints/welcome/welcome-page.tsx': 'the icon and a picture of the package',
  'components/panel/query-picture.tsx': 'the prepared picture',
  'components/panel/picture-sheet.tsx': 'the prepared picture',
  'components/panel/chip-row.tsx': 'the prepared picture',
  'utils/io/export/document.ts': 'data of an opened picture',
};

const sources = shippedFiles(/\.tsx?$/).map((file) => {
  const code = readFileSync(file, 'utf8').replaceAll(/\/\*\*?[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return [file, code] as const;
});
const matching = (pattern: RegExp) =>
  sources.filter(([, code]) => pattern.test(code)).map(([file]) => file);

it('one module alone decodes foreign pictures', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(matching(DECODES).toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
});

it('pictures are shown where it is known what they are', () => {
  const shows = matching(/<img\s/).filter((file) => !file.startsWith('utils/core/picture/find/'));
  expect(shows.toSorted()).toEqual(Object.keys(SHOWS).toSorted());
});
