/** What follows when the user gives or takes access: here, or in the browser's own settings. */
import { failureOf } from '@/utils/errors';
import { registerLook } from './look-registration';
import { createMenu } from './menu';

/**
 * Menu and content script as the access of now allows. Also at install and at start-up. A request that
 * is on its way sees to itself (`post.ts`, `acquire/fetch.ts`), and what waits for its turn asks for
 * access anew before it is sent (`makePlan`).
 */
export function onAccessChange(): void {
  createMenu().catch(failureOf);
  registerLook().catch(failureOf);
}
