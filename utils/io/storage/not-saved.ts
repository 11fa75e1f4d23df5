import { isAppError } from '../../core/errors';

/** Reports writes that failed with `storage-full` and that no other code reports. */
export function watchNotSaved(onNotSaved: () => void): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    if (isAppError(reason) && reason.code === 'storage-full') onNotSaved();
  });
}
