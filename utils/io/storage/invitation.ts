/** A join link on its way from its page to the options: in memory, and gone once it is read. */
import { browser } from '../browser';
import type { Invitation } from '../../core/model/team';
import { parseAs } from '../../core/parse';
import { readKey, watchKey } from './area';
import { REGISTRY } from './registry';
import { setWithRoom } from './room';

const { invitation: entry } = REGISTRY;
const KEY = entry.at.session;

/** Replaces an earlier one. */
export async function keepInvitation(invitation: Invitation): Promise<void> {
  await setWithRoom('session', { [KEY]: invitation });
}

/** Undefined where there is none. */
export function takeInvitation(): Promise<Invitation | undefined> {
  return navigator.locks.request(KEY, async () => {
    const stored = await readKey('session', KEY);
    if (stored === undefined) return undefined;
    await browser.storage.session.remove(KEY);
    return parseAs(entry.schema, stored);
  });
}

/** Calls back when another one was kept. */
export function watchInvitations(listener: () => void): () => void {
  return watchKey('session', KEY, (stored) => {
    if (parseAs(entry.schema, stored)) listener();
  });
}
