import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, expect } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { NOTE_DECODED, decodedSizes, padded } from '../support/browser/decoded';
import { jpeg as hugeJpeg } from '../support/browser/huge-headers';
import { hugePng } from '../support/browser/pictures';
import { importFile, transferFile } from '../support/browser/import-file';
import { leaksIn } from '../support/browser/leaks';
import { PLANTED, foreignParts, plantedJpeg } from '../support/browser/picture-metadata';
import { openScene } from '../support/browser/scene';
import { security } from '../support/tables/row';
import { entry } from '../support/offers/saved';

const SIDE = 8_000;
const now = Date.now();

interface Imported {
  name: string;
  thumbnail: Buffer;
  /** The searched picture beside it; absent: none. */
  picture?: Buffer;
}

const jpeg = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#c52' } }).jpeg();
const good: Imported = {
  name: 'a good one',
  thumbnail: await jpeg(96).toBuffer(),
  picture: await jpeg(400).toBuffer(),
};
const planted: Imported = {
  name: 'one with metadata',
  thumbnail: await plantedJpeg(64),
  picture: await plantedJpeg(400),
};
/** Each format is refused as a thumbnail by `tests/unit/picture/open.test.ts`. */
const BOMBS = [
  ['PNG', hugePng(SIDE, SIDE)],
  ['JPEG', await hugeJpeg(SIDE)],
] as const;
const bombs = BOMBS.map(([name, made], index): Imported => {
  const bomb = padded(made, 20_000 + index);
  return { name, thumbnail: bomb, picture: bomb };
});

const all = [good, planted, ...bombs];
const changes = ({ name, thumbnail }: Imported) => ({
  id: name,
  at: now - 60_000,
  pageTitle: name,
  thumbnail: `data:image/png;base64,${thumbnail.toString('base64')}`,
});
function entryOf(one: Imported): unknown {
  const searched = entry(changes(one));
  if (!one.picture) return searched;
  const mime = one.name === 'PNG' ? 'image/png' : 'image/jpeg';
  const base64 = one.picture.toString('base64');
  return { ...searched, picture: { mime, base64, enlarged: false, width: 900, height: 900 } };
}

const text = transferFile({ history: all.map(entryOf) });

const scene = await openScene({ everywhere: NOTE_DECODED });
afterAll(() => scene.close());
await scene.show('<p>A page without a picture</p>');
const panel = await scene.openPanel();
const options = await openExtensionPage(scene.browser, 'options.html#data');
const message = await importFile(options, text);
const decoded = [...(await decodedSizes(options)), ...(await decodedSizes(panel))];

/** What is stored of a search, as text: its row in the list, and what it holds. */
async function stored(page: Page, id: string): Promise<{ list: string; history: string }> {
  return page.evaluate(async (of) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('No database')));
      });
    const database = await done(indexedDB.open('results'));
    const read = (table: string): Promise<unknown> =>
      done(database.transaction(table).objectStore(table).get(of));
    const kept = {
      list: JSON.stringify(await read('heads')),
      history: String(await read('bodies')),
    };
    database.close();
    return kept;
  }, id);
}

const picturesIn = (kept: string): Buffer[] =>
  Array.from(kept.matchAll(/(?:;base64,|"base64":")([\w+/=]+)/g), ([, base64 = '']) =>
    Buffer.from(base64, 'base64'),
  );

const shownOf = (name: string) =>
  panel.locator(`[data-testid=history-row][data-id="${name}"] img`).count();

for (const { name, thumbnail } of bombs) {
  const expected = { decoded: 0, stored: 0, shown: 0 };
  security('bomb', `${name}, in an imported file`, expected, async () => {
    const { list, history } = await stored(options, name);
    expect(list).toContain(name);
    expect(history).toContain(name);
    await panel.locator(`[data-testid=history-row][data-id="${name}"]`).waitFor();
    return {
      decoded: decoded.filter((size) => size === thumbnail.length).length,
      stored: picturesIn(list + history).length,
      shown: await shownOf(name),
    };
  });
}

security(
  'bomb',
  'in an imported file: each is counted in what is said',
  `Pictures left out, as they are damaged or too large: ${2 * bombs.length}.`,
  async () => /Pictures left out[^.]*\./.exec(message)?.[0] ?? message,
);

security('bomb', 'a good one in an imported file', { stored: 3, shown: 1 }, async () => {
  const { list, history } = await stored(options, good.name);
  return { stored: picturesIn(list + history).length, shown: await shownOf(good.name) };
});

security('metadata', 'pictures of an imported file', { pictures: 3, found: [] }, async () => {
  const source = [{ name: 'source', text: text }];
  expect(leaksIn(source, PLANTED).length).toBeGreaterThan(5);
  const { list, history } = await stored(options, planted.name);
  const pictures = picturesIn(list + history);
  const places = pictures.map((bytes, index) => ({
    name: `picture ${index}`,
    text: bytes.toString('latin1'),
  }));
  const found = [...leaksIn(places, PLANTED), ...pictures.flatMap((one) => foreignParts(one))];
  return { pictures: pictures.length, found };
});
