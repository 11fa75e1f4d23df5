import { isAppError } from '../errors';

/** Hears of changes that found no room in the storage, where nobody else says so. */
export function watchNotSaved(onNotSaved: () => void): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    if (isAppError(reason) && reason.code === 'storage-full') onNotSaved();
  });
}
