import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import type { HeldRequest } from './held-server';

/** Who asks, in the order in which a picture is asked for. */
export type Step = 'page' | 'with Referer' | 'without' | 'in the page';

/** A page's script names its origin, the extension has a Referer by its rule only. */
export function stepOf({ headers }: HeldRequest, earlier: readonly HeldRequest[]): Step {
  if (earlier.length === 0) return 'page';
  if (headers.origin?.startsWith('http:')) return 'in the page';
  return headers.referer === undefined ? 'without' : 'with Referer';
}

/** Once a picture is acquired in this way. */
export async function reached(
  panel: Page,
  requests: HeldRequest[],
  at: Step | 'look' | 'crop',
): Promise<void> {
  await panel.locator('[data-stage=acquiring]').waitFor();
  if (at === 'look') return panel.waitForTimeout(500);
  const steps = () => requests.map((request, index) => stepOf(request, requests.slice(0, index)));
  await expect.poll(steps, { timeout: 10_000 }).toContain(at === 'crop' ? 'in the page' : at);
  if (at === 'crop') await panel.waitForTimeout(1_000); // it waits for its turn by now
}
