import type { Page } from '@playwright/test';

import { expect } from 'vitest';
import { searchSchema } from '../../../utils/model/search';
import { errorCode } from './panel';
import type { FakeService } from './service';

/** What has become of a search, and its requests on both sides. */
export interface Fate {
  /** `idle`: the panel knows of none. */
  end: 'resumed' | 'interrupted' | 'idle';
  /** Requests that were written down. */
  recorded: number;
  /** Requests that have arrived. */
  received: number;
}

/** Once a search whose worker was stopped has come to an end; `idle` is one at once. */
export async function fateOf(panel: Page, service: Pick<FakeService, 'searches'>): Promise<Fate> {
  const ended = /^(done|failed|idle)$/;
  await expect.poll(async () => (await glance(panel)).stage, { timeout: 20_000 }).toMatch(ended);
  const { stage, posts } = await glance(panel);
  const counts = { recorded: posts, received: service.searches() };
  if (stage === 'done') return { end: 'resumed', ...counts };
  if (stage === 'idle') {
    await panel.locator('[data-status=idle]').waitFor();
    return { end: 'idle', ...counts };
  }
  expect(await errorCode(panel)).toBe('interrupted');
  return { end: 'interrupted', ...counts };
}

/** Once it has got there. */
export async function waitForStage(panel: Page, stage: string): Promise<void> {
  await expect.poll(async () => (await glance(panel)).stage, { timeout: 10_000 }).toBe(stage);
}

/** The stage of the search of the panel's window, else its status; `idle` where there is none. */
async function glance(panel: Page): Promise<{ stage: string; posts: number }> {
  const stored = await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    return (await chrome.storage.session.get(`search:${id}`))[`search:${id}`];
  });
  if (stored === undefined) return { stage: 'idle', posts: 0 };
  const { state, posts } = searchSchema.parse(stored);
  return { stage: state.status === 'running' ? state.stage : state.status, posts };
}
