import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';

export interface Downloaded {
  name: string;
  /** Where it lies on this computer. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The next files that are saved by what `act` does, in order. */
export async function downloads(
  page: Page,
  act: () => Promise<void>,
  count = 1,
): Promise<Downloaded[]> {
  const begun: Download[] = [];
  const note = (download: Download) => begun.push(download);
  page.on('download', note);
  await act();
  const files: Downloaded[] = [];
  while (files.length < count) {
    const download = begun[files.length] ?? (await page.waitForEvent('download'));
    const path = await download.path();
    const bytes = new Uint8Array(await readFile(path));
    files.push({ name: download.suggestedFilename(), path, bytes });
  }
  page.off('download', note);
  return files;
}
