/** Opens files in LibreOffice, as those who get them do. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';
import { parse } from 'papaparse';
import { expect } from 'vitest';
import { runProgram } from '../../demo/program';
import { requireProgram } from '../../demo/programs';
import { needs } from '../support/needs';

/** Options for a `describe`: where it is not installed its tests count as skipped. */
export const withLibreOffice = { ...(await needs('libreoffice')), timeout: 120_000 };

/** Comma, quotes, UTF-8; numbers in full and not as shown; every sheet a file of its own. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
/** Comma, quotes, UTF-8; everything is recognised that could be, formulas as well. */
const FROM_CSV = '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,0,true';
const FROM_SEMICOLON_CSV = FROM_CSV.replace('CSV:44', 'CSV:59');

/** The sheets of a workbook as it computes them, by name. */
export async function sheetsOf(workbook: Blob): Promise<Map<string, string[][]>> {
  const bytes = new Uint8Array(await workbook.arrayBuffer());
  const files = await convert({ name: 'book.xlsx', bytes }, TO_CSV);
  const named = files.map(([file, text]): [string, string[][]] => {
    return [file.replace(/^book-(.*)\.csv$/, '$1'), parse<string[]>(text).data];
  });
  return new Map(named);
}

/** The workbook without stored results: a program has to compute each. @param change of the first sheet, as by a hand */
export async function withoutResults(workbook: Blob, change = (xml: string) => xml): Promise<Blob> {
  const files = Object.entries(unzipSync(new Uint8Array(await workbook.arrayBuffer())));
  const bare = files.map(([name, part]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part];
    const xml = strFromU8(part);
    const changed = name.endsWith('sheet1.xml') ? change(xml) : xml;
    return [name, strToU8(changed.replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))];
  });
  return new Blob([new Uint8Array(zipSync(Object.fromEntries(bare)))]);
}

/** What a program computes is what is stored: money of a table is stored with four decimals. */
export function expectAlike(computed: string[][], stored: string[][]): void {
  const number = (text = '') =>
    text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  expect(computed).toHaveLength(stored.length);
  for (const [at, row] of computed.entries()) {
    for (const [column, text] of row.entries()) {
      const other = stored[at]?.[column] ?? '';
      if (text === '' || Number.isNaN(number(text))) expect(text).toBe(other);
      else expect(number(text)).toBeCloseTo(number(other), 3);
    }
  }
}

/** A workbook as flat XML, which tells text, numbers and formulas apart. */
export async function xmlOfWorkbook(workbook: Blob): Promise<string> {
  const bytes = new Uint8Array(await workbook.arrayBuffer());
  return onlyText(await convert({ name: 'book.xlsx', bytes }, 'fods'));
}

/** XML of a CSV file. */
export async function xmlOfCsv(csv: string, cut: ',' | ';' = ','): Promise<string> {
  const bytes = new TextEncoder().encode(csv);
  const filter = cut === ',' ? FROM_CSV : FROM_SEMICOLON_CSV;
  return onlyText(await convert({ name: 'book.csv', bytes }, 'fods', filter));
}

function onlyText(files: [string, string][]): string {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Error(`${files.length} files in place of one`);
  return file[1];
}

export interface Source {
  name: string;
  bytes: Uint8Array;
}

/** Workbooks as flat XML, opened one after the other, by their names without an ending. */
export async function xmlOfWorkbooks(workbooks: readonly Source[]): Promise<Map<string, string>> {
  const sources = workbooks.map(({ name, bytes }) => ({ name: `${name}.xlsx`, bytes }));
  const files = await convertAll(sources, 'fods');
  return new Map(files.map(([file, bytes]) => [path.parse(file).name, bytes.toString('utf8')]));
}

/** The workbooks as LibreOffice saves them, by their names without an ending. */
export async function savedByLibreOffice(
  workbooks: readonly Source[],
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const sources = workbooks.map(({ name, bytes }) => ({ name: `${name}.xlsx`, bytes }));
  const files = await convertAll(sources, 'xlsx');
  return new Map(files.map(([file, bytes]) => [path.parse(file).name, new Uint8Array(bytes)]));
}

async function convert(
  source: Source,
  to: string,
  ...options: string[]
): Promise<[string, string][]> {
  const files = await convertAll([source], to, ...options);
  return files.map(([file, bytes]) => [file, bytes.toString('utf8')]);
}

async function convertAll(
  sources: readonly Source[],
  to: string,
  ...options: string[]
): Promise<[string, Buffer][]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-office-'));
  try {
    const out = path.join(folder, 'out');
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    await mkdir(out);
    const paths = sources.map(({ name }) => path.join(folder, name));
    await Promise.all(sources.map(({ bytes }, at) => writeFile(paths[at] ?? '', bytes)));
    const args = ['--headless', ...options, '--convert-to', to, '--outdir', out, ...paths];
    const office = await requireProgram('libreoffice');
    await runProgram(office, [`-env:UserInstallation=${profile}`, ...args], { quiet: true });
    const names = await readdir(out);
    if (names.length < sources.length)
      throw new Error(`LibreOffice did not open each of ${paths.join(', ')}`);
    return await Promise.all(
      names.map(async (file): Promise<[string, Buffer]> => [
        file,
        await readFile(path.join(out, file)),
      ]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
