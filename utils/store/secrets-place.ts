import { loadPart } from '../load-part';
import type { Place } from './define';

/** Firefox's place for secrets. Its code is a twentieth of the worker, hence a part. */
export const secretsPlace: Place = {
  get: async (keys) => (await loadPart('secrets')).get(keys),
  set: async (items) => (await loadPart('secrets')).set(items),
};
