/** One search as its plan says, from the click to its end. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Plan } from './plan';
import { PAGE } from './service';
import type { Shop } from './shop';
import type { Ending } from './watch';

/** What was done, for the account. */
export interface Done {
  plan: Plan;
  srcUrl: string;
  /** Undefined where a newer click did not wait for it. */
  ending: Ending | undefined;
}

/** What the user does next, and after which end. */
const AFTER = [
  ['retry', 'failed'],
  ['more', 'done'],
] as const;

export async function search(shop: Shop, plan: Plan): Promise<Done> {
  const { service, watch } = shop;
  service.plan(plan.number, plan.replies);
  const srcUrl = await shop.showPicture(plan.number, plan.picture);
  let mark = await watch.mark();
  await shop.click(srcUrl);
  await disturb(shop, plan);
  if (plan.meanwhile === 'next click') return { plan, srcUrl, ending: undefined };

  let ending = await watch.ended(srcUrl, mark, PAGE);
  for (const [button, status] of AFTER) {
    if (!plan[button] || ending.status !== status) continue;
    mark = await watch.mark();
    if (await shop.press(button)) ending = await watch.ended(srcUrl, mark, PAGE);
  }
  return { plan, srcUrl, ending };
}

async function disturb(shop: Shop, { meanwhile, at }: Plan): Promise<void> {
  if (meanwhile === 'nothing') return;
  await pause(at);
  if (meanwhile === 'cancel') await shop.press('cancel');
  if (meanwhile === 'stop') await shop.stop();
}
