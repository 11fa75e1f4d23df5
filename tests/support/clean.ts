/** Files of a project without isolation share a worker: what one of them leaves behind goes before the next. */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, afterEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endings } from './endings';

/** Puts an object's members back as they are now: tests assign to those of the fake browser. */
function membersOf(object: object): () => void {
  const members = Object.getOwnPropertyDescriptors(object);
  const inner = Object.values(members).flatMap(({ value }) =>
    typeof value === 'object' && value ? [membersOf(value)] : [],
  );
  return () => {
    for (const key of Object.keys(object)) {
      if (!(key in members)) Reflect.deleteProperty(object, key);
    }
    Object.defineProperties(object, members);
    for (const putBack of inner) putBack();
  };
}

const putBack = membersOf(fakeBrowser);

/** Each test begins without a database. A module that has opened one closes it when asked to. */
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name = '' }) => deleteDB(name)));
});

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  putBack();
  fakeBrowser.reset();
});
