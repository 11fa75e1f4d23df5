import type { Page } from '@playwright/test';
import { showPart } from './options';

const PATIENT = { timeout: 30_000 };

/** What a file of all that is kept holds, as `utils/core/history/transfer.ts` takes it. */
export interface TransferFile {
  history?: readonly unknown[];
  pins?: readonly unknown[];
  cleared?: readonly string[];
}

export const transferFile = (contents: TransferFile): string =>
  JSON.stringify({
    format: 'find-on-1688',
    version: 1,
    history: [],
    pins: [],
    cleared: [],
    ...contents,
  });

/** Chooses a file in the options, without an answer to what it asks. */
export async function giveFile(options: Page, text: string, name = 'kept.json'): Promise<void> {
  await showPart(options, 'data');
  const said = await options.getByTestId('transfer-said').textContent();
  if (said !== '') await options.reload(); // clears the message
  const buffer = Buffer.from(text);
  const file = { name, mimeType: 'application/json', buffer };
  await options.getByTestId('import-file').setInputFiles(file);
}

/** Imports all of a file. Returns what the options say. */
export async function importFile(options: Page, text: string, name?: string): Promise<string> {
  await giveFile(options, text, name);
  const message = options.locator('[data-testid=transfer-said]:not(:empty)');
  const question = options.getByTestId('import-confirm');
  await message.or(question).first().waitFor(PATIENT);
  if (await question.isVisible()) await question.click();
  await message.waitFor(PATIENT);
  return message.innerText();
}
