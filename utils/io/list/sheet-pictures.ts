/** Which picture stands in which row of a sheet: over its cells, or in one of them. */
import type { ReadSheet } from './sheet';
import { type Workbook, relationshipsOf } from './workbook';
import { attributeNamed, attributesOf, tagsOf, xmlText } from './xml';

export interface SheetPicture {
  /** Counted from 0. */
  row: number;
  column: number;
  /** Name of its part, or the address of one outside of the file. */
  key?: string;
  url?: string;
}

/** Pictures over cells that are looked at. */
const MAX_PICTURES = 10_000;

/** The first picture of each row, in the order of rows. @param path of the sheet */
export function picturesOf(sheet: ReadSheet, book: Workbook, path: string): SheetPicture[] {
  const found = [...overCells(sheet, book, path), ...inCells(sheet, book)];
  const inOrder = found.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return inOrder.filter(({ row }, at) => row !== inOrder[at - 1]?.row);
}

function inCells({ pictures }: ReadSheet, book: Workbook): SheetPicture[] {
  const named = pictures.some(({ name }) => name !== undefined) ? cellImages(book) : new Map();
  const placed = pictures.some(({ metadata }) => metadata !== undefined) ? richValues(book) : [];
  return pictures.flatMap(({ row, column, url, name, metadata }): SheetPicture[] => {
    if (url !== undefined) return [{ row, column, url }];
    const key = metadata === undefined ? named.get(name ?? '') : placed[metadata - 1];
    return key === undefined ? [] : [{ row, column, key }];
  });
}

/** Parts of pictures by the names that WPS gives them. */
function cellImages({ zip }: Workbook): Map<string, string> {
  const path = 'xl/cellimages.xml';
  const xml = zip.text(path) ?? '';
  const relationships = relationshipsOf(zip, path);
  const found = new Map<string, string>();
  let named = '';
  for (const tag of tagsOf(xml)) {
    if (tag.isClosing) continue;
    if (tag.name === 'cNvPr') named = attributesOf(xml, tag)['name'] ?? '';
    const embed = tag.name === 'blip' ? attributeNamed(attributesOf(xml, tag), 'embed') : undefined;
    const part = relationships.get(embed ?? '')?.target;
    if (part !== undefined) found.set(named, part);
  }
  return found;
}

/** Parts of Excel's pictures in cells by the number of a cell's metadata, from 0; undefined for other values. */
function richValues({ zip }: Workbook): (string | undefined)[] {
  const path = 'xl/richData/richValueRel.xml';
  const relationships = relationshipsOf(zip, path);
  const parts = valuesIn(zip.text(path), 'rel', 'id').map((id) => relationships.get(id)?.target);
  const pictures = firstValues(zip.text('xl/richData/rdrichvalue.xml') ?? '');
  const metadata = zip.text('xl/metadata.xml');
  const values = valuesIn(metadata, 'rvb', 'i').map((at) => pictures[Number(at)]);
  return valuesIn(metadata, 'rc', 'v').map((at) => parts[values[Number(at)] ?? -1]);
}

function valuesIn(xml: string | undefined, name: string, attribute: string): string[] {
  const text = xml ?? '';
  return Array.from(tagsOf(text)).flatMap((tag) =>
    tag.name === name && !tag.isClosing
      ? [attributeNamed(attributesOf(text, tag), attribute) ?? '']
      : [],
  );
}

/** The first value of each rich value, which of a picture is its number. */
function firstValues(xml: string): number[] {
  const found: number[] = [];
  let [isFirst, from] = [false, 0];
  for (const { name, isClosing, start, end } of tagsOf(xml)) {
    if (name === 'rv') isFirst = !isClosing;
    if (name !== 'v' || !isFirst) continue;
    if (isClosing) {
      found.push(Number(xml.slice(from, start)));
      isFirst = false;
    }
    from = end;
  }
  return found;
}

/** English metric units, of which drawings are made. */
const UNITS_OF_POINT = 12_700;
/** Rows under one picture. */
const MAX_ROWS = 1000;

function overCells(sheet: ReadSheet, { zip }: Workbook, path: string): SheetPicture[] {
  const drawing = relationshipsOf(zip, path).get(sheet.drawing ?? '')?.target;
  const xml = (drawing === undefined ? undefined : zip.text(drawing)) ?? '';
  const relationships = relationshipsOf(zip, drawing ?? '');
  const found: SheetPicture[] = [];
  let [place, inside, from]: [Record<string, number>, string, number] = [{}, '', 0];
  let picture: Pick<SheetPicture, 'key' | 'url'> | undefined;
  for (const tag of tagsOf(xml)) {
    const { name, isClosing, start, end } = tag;
    if (name.endsWith('CellAnchor')) {
      const column = place['from.col'];
      if (isClosing && picture && column !== undefined && found.length < MAX_PICTURES)
        found.push({ row: middleRow(place, sheet), column, ...picture });
      [place, inside, picture] = [{}, '', undefined];
    } else if (name === 'from' || name === 'to') inside = isClosing ? '' : name;
    else if (inside !== '' && isClosing)
      place[`${inside}.${name}`] = Number(xmlText(xml.slice(from, start)));
    else if (name === 'ext' && !isClosing)
      place['height'] ??= Number(attributesOf(xml, tag)['cy'] ?? NaN);
    else if (name === 'blip' && !isClosing) {
      const attributes = attributesOf(xml, tag);
      const key = relationships.get(attributeNamed(attributes, 'embed') ?? '')?.target;
      const url = relationships.get(attributeNamed(attributes, 'link') ?? '')?.target;
      picture ??= key === undefined ? (url === undefined ? undefined : { url }) : { key };
    }
    from = end;
  }
  return found;
}

/** The row in which the middle of a picture lies: those placed by hand begin a little above theirs. */
function middleRow(place: Record<string, number>, { heights, usualHeight }: ReadSheet): number {
  const heightOf = (row: number) => (heights.get(row) ?? usualHeight) * UNITS_OF_POINT;
  const [first = 0, top = 0] = [place['from.row'], place['from.rowOff']];
  let bottom = top + (place['height'] ?? 0);
  const last = place['to.row'];
  if (last !== undefined) {
    if (!(last - first < MAX_ROWS)) return first;
    bottom = place['to.rowOff'] ?? 0;
    for (let row = first; row < last; row += 1) bottom += heightOf(row);
  }
  let [row, left] = [first, (top + bottom) / 2];
  for (; left > heightOf(row) && row - first < MAX_ROWS; row += 1) left -= heightOf(row);
  return row;
}
