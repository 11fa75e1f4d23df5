/** Contact sheets: all views of a width and scheme in one picture, each with its name. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { FOLDER, pathOf } from './capture';
import { type Place, placeInColumns, type Size } from './columns';

const SHEETS = path.join(FOLDER, 'sheets');

/** What `captureAll` names a picture by; all others are on a sheet of their own. */
const NAME = /-(?<group>\d+-(?:light|dark))-(?<language>[a-z]{2}(?:-[A-Z]{2})?)$/;
const OTHERS = 'others';

/** Pixels. A sheet must open in every viewer, and none takes more than 16,384. */
const SHEET_WIDTH = 4_800;
const COLUMN = { narrow: 240, wide: 400 };
const WIDE_FROM = 600;
const GAP = 16;
const CAPTION = 18;
/** A long page is cut: it has its own picture. In widths of its column. */
const TALLEST = 5;

const GROUND = '#8b8f97';

/**
 * Makes the sheets of these pictures, by their names. Answers their files.
 */
export async function makeContactSheets(isWanted: (name: string) => boolean): Promise<string[]> {
  const pictures = (await readdir(FOLDER))
    .filter((file) => isWanted(file) && file.endsWith('.png'))
    .map((file) => path.basename(file, '.png'))
    .toSorted();
  await rm(SHEETS, { recursive: true, force: true });
  await mkdir(SHEETS, { recursive: true });
  const groups = new Map<string, string[]>();
  for (const name of pictures) {
    const group = groupOf(name);
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  const files: string[] = [];
  for (const [group, names] of groups) {
    const file = path.join(SHEETS, `${group}.png`);
    await makeSheet(file, names);
    files.push(file);
  }
  return files;
}

/** English and Chinese stand side by side; each other language has sheets of its own. */
function groupOf(name: string): string {
  const { group, language = '' } = NAME.exec(name)?.groups ?? {};
  if (group === undefined) return OTHERS;
  return language === 'en' || language === 'zh-CN' ? group : `${group}-${language}`;
}

async function makeSheet(file: string, names: readonly string[]): Promise<void> {
  const sizes = await Promise.all(names.map(sizeOf));
  const width =
    Math.max(...sizes.map((size) => size.width)) < WIDE_FROM ? COLUMN.narrow : COLUMN.wide;
  const cells = sizes.map((size) => scaled(size, width));
  const count = Math.min(names.length, Math.floor((SHEET_WIDTH - GAP) / (width + GAP)));
  const { places, height } = placeInColumns(
    cells.map((cell) => cell.height + CAPTION),
    { count, width, gap: GAP },
  );
  const layers: OverlayOptions[] = [];
  for (const [index, name] of names.entries()) {
    const [cell, place] = [cells[index], places[index]];
    if (!cell || !place) continue;
    layers.push({ input: captionOf(name, width), ...place }, await drawn(name, cell, place));
  }
  await sharp({
    create: { width: count * (width + GAP) + GAP, height, channels: 3, background: GROUND },
  })
    .composite(layers)
    .png({ compressionLevel: 6 })
    .toFile(file);
}

async function sizeOf(name: string): Promise<Size> {
  const { width, height } = await sharp(pathOf(name)).metadata();
  return { width, height };
}

/** Of a cell: never larger than the picture is. */
function scaled(size: Size, column: number): Size {
  const width = Math.min(size.width, column);
  const height = Math.round((size.height * width) / size.width);
  return { width, height: Math.min(height, column * TALLEST) };
}

async function drawn(name: string, { width, height }: Size, { left, top }: Place) {
  const input = await sharp(pathOf(name))
    .resize({ width, height, fit: 'cover', position: 'top' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return { input, left, top: top + CAPTION };
}

/** The rest of the name is that of the sheet. */
function captionOf(name: string, width: number): Buffer {
  const words = name.replace(/-\d+-(light|dark)(?=-)/, '');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${CAPTION}">
      <text y="12" font-family="sans-serif" font-size="11">${words}</text></svg>`,
  );
}
