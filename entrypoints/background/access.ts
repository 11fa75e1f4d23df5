/** What follows when the user gives or takes access: here, or in the browser's own settings. */
import { failureOf } from '@/utils/errors';
import { readSearch } from '@/utils/store/searches';
import { registerLook } from './look-registration';
import { createMenu } from './menu';
import { accessMissing, makePlan } from './plan';
import { cancelRun, runningWindows } from './runs';

/** Menu and content script as the access of now allows. Also at install and at start-up. */
export function followAccess(): void {
  createMenu().catch(failureOf);
  registerLook().catch(failureOf);
}

/**
 * Nothing that is on its way may go on with access that is gone. What waits for its turn asks for
 * access anew before it is sent (`makePlan`).
 */
export function onAccessRemoved(): void {
  followAccess();
  for (const windowId of runningWindows()) recheck(windowId).catch(failureOf);
}

/** A request to the service is broken off; one for the picture sees to that itself. */
async function recheck(windowId: number): Promise<void> {
  const search = await readSearch(windowId);
  if (search?.state.status !== 'running' || search.state.stage === 'acquiring') return;
  const plan = await makePlan();
  if (!plan.hasAccess) cancelRun(windowId, accessMissing(plan));
}
