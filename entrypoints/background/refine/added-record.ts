import { type AddedService, askedOf } from '@/utils/model/extras';
import type { Search } from '@/utils/model/search';
import type { ServiceId } from '@/utils/model/settings';
import { readAdded, writeAdded } from '@/utils/storage/extras';
import { readSearch, whileSearched } from '@/utils/storage/searches';

/** One write at a time: two services share one key. */
let last: Promise<void> = Promise.resolve();

/** What the service has found of what the search asks for; undefined where it was not asked. */
export async function readService(
  search: Search,
  service: ServiceId,
): Promise<AddedService | undefined> {
  return (await readServices(search)).find((added) => added.service === service);
}

/** Whether the window still searches for the same. */
export async function isAsked(search: Search): Promise<boolean> {
  const current = await readSearch(search.windowId);
  return current !== undefined && askedOf(current) === askedOf(search);
}

/** Nothing where the window searches for something else by now, or is gone. */
export function saveService(search: Search, added: AddedService): Promise<void> {
  const write = async () => {
    if (!(await isAsked(search))) return;
    const asked = askedOf(search);
    const services = await readServices(search);
    const place = services.findIndex(({ service }) => service === added.service);
    const others =
      place < 0 ? [...services, added] : services.map((old, at) => (at === place ? added : old));
    await writeAdded(search.windowId, { searchId: search.id, asked, services: others });
  };
  const saved = last.then(() => whileSearched(search, write));
  last = saved.catch(() => undefined); // told to whoever saves
  return saved;
}

async function readServices(search: Search): Promise<AddedService[]> {
  const added = await readAdded(search.windowId);
  return added?.asked === askedOf(search) ? added.services : [];
}
