/** Rows of the list of today, which versions before 2026-11-30 kept beside the history. */
import { browser } from '../browser';
import { parseAs } from '../../core/parse';
import { readKeys } from './area';
import { partsOf } from './entry';
import { history } from './history';
import { REGISTRY } from './registry';

const { formerRow } = REGISTRY;

/** Called by each page that shows the history or exports it. The panel of a private window has no history. */
export async function tryToMoveFormerRows(): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  await moveFormerRows().catch((error: unknown) => console.error(error)); // the next page tries again
}

/**
 * Moves them into the history, also where it is off: they were kept until the user removes them. They stay
 * where they are while the history cannot take them. Throws `HistoryError`.
 */
export async function moveFormerRows(to: Pick<typeof history, 'adopt'> = history): Promise<void> {
  const isRow = (key: string) => partsOf(formerRow.at.local, key) !== undefined;
  const keys = (await readKeys('local')).filter(isRow);
  if (keys.length === 0) return;
  const stored = Object.values(await browser.storage.local.get(keys));
  await to.adopt(stored.flatMap((value) => parseAs(formerRow.schema, value) ?? []));
  await browser.storage.local.remove(keys);
}
