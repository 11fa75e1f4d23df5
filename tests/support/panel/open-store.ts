import type { LateContext } from '@/entrypoints/sidepanel/context';
import { createStore } from '@/entrypoints/sidepanel/store';
import { createLate } from '@/entrypoints/sidepanel/store/late';
import { endings } from '../endings';
import { live } from './live';

/** The state of a panel, before anything is read. */
export function makeStore(context: LateContext) {
  return live(() =>
    createStore(
      context,
      async () =>
        (_, ...made) =>
          live(() => createLate(context, ...made)),
    ),
  );
}

/** The state of a panel, once the stored values are read and all its modules are there. */
export async function openStore(context: LateContext) {
  const store = makeStore(context);
  await store.ready();
  await store.openLate();
  const { value: late } = store.late;
  if (!late) throw new Error('The late modules are not there');
  endings.push(late.history.flush);
  return { ...late, ...store };
}
