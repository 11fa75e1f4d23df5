import { failureOf } from '@/utils/core/errors';
import { changeCredentials } from '@/utils/io/storage/credentials';
import { endPauses } from '@/utils/io/storage/watch-summary';

/** Watched offers whose service lacked this key are checked again. Resolves to the stored value. */
export const changeKeys: typeof changeCredentials = async (...change) => {
  const changed = await changeCredentials(...change);
  await endPauses().catch(failureOf); // the keys are stored
  return changed;
};
