import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect } from 'vitest';
import { LOCALES, readPart, textOf } from '../../../build/locales/read';
import { languageFor } from '../../../utils/core/model/languages';
import { searchSchema } from '../../../utils/core/model/search';
import type { FakeService } from './service';

/** The stable hooks of the panel, read as they are on screen. */

export async function waitForStatus(panel: Page, status: string, timeout = 15_000): Promise<void> {
  const states = `[data-testid=panel][data-status=${status}]`;
  try {
    await panel.locator(states).waitFor({ timeout });
  } catch (cause) {
    throw new Error(`The panel is not "${status}" but ${await describePanel(panel)}`, { cause });
  }
}

async function describePanel(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const root = document.querySelector('[data-testid=panel]');
    const state = `"${root?.getAttribute('data-status')}", error ${root?.getAttribute('data-error')}`;
    return `${state}:\n${document.body.innerText}`;
  });
}

/** Waits for the end of a search that fails, and says with which code. */
export async function errorCode(panel: Page, timeout?: number): Promise<string | null> {
  await waitForStatus(panel, 'failed', timeout);
  return panel.getByTestId('panel').getAttribute('data-error');
}

/** What the panel says of a failure in its first sentence, without ports: they are others each time. */
export async function failureSentence(panel: Page): Promise<string> {
  return firstSentence(await panel.getByTestId('panel').locator('h2').innerText());
}

export function firstSentence(text: string): string {
  return text.replaceAll(/(?<=[a-z\d]):\d+/g, '').split('. ', 1)[0] ?? '';
}

export interface QueryImage {
  way: string | null;
  width: number;
  height: number;
}

export async function queryImage(panel: Page): Promise<QueryImage> {
  const image = panel.getByTestId('query-image');
  return {
    way: await image.getAttribute('data-way'),
    width: Number(await image.getAttribute('data-width')),
    height: Number(await image.getAttribute('data-height')),
  };
}

/** Ids of the offers, from the top: read at once, because a list may shrink between two reads. */
export async function offerIds(panel: Page): Promise<string[]> {
  return panel
    .getByTestId('offer')
    .evaluateAll((offers) => offers.flatMap((offer) => offer.getAttribute('data-offer-id') ?? []));
}

/**
 * Presses "Show more" where it stands: a click that scrolls to it first would bring the next page by
 * the scrolling alone.
 */
export async function showMore(panel: Page): Promise<void> {
  await panel.getByTestId('more').dispatchEvent('click');
}

/** What has become of a search, and its requests on both sides. */
export interface Fate {
  /** `idle`: the panel knows of none. */
  end: 'resumed' | 'interrupted' | 'idle';
  /** Requests that were written down. */
  recorded: number;
  /** Requests that have arrived. */
  received: number;
}

/** The status once a search whose worker was stopped has come to an end; `idle` is one at once. */
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

/** Waits until the search has got there. */
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

/** Message keys that explain why a picture cannot be used. */
const REASONS = [
  'input.damaged',
  'error.pictureTooLarge',
  'error.pictureTooSmall',
  'error.pictureUndecodable',
];

/** The sentences for it, in the panel's language. */
export async function readReasons(panel: Page): Promise<ReadonlySet<string>> {
  const language = languageFor(await panel.evaluate(() => document.documentElement.lang));
  const messages = await readPart(LOCALES, language, 'panel');
  const sentences = REASONS.map((key) => textOf(messages.get(key) ?? ''));
  if (sentences.includes('')) throw new Error('The words have other names by now');
  return new Set(sentences);
}

/** A picture as it is sent: a JPEG or PNG that another decoder reads to its end. */
export async function isWhole(picture: Uint8Array): Promise<boolean> {
  const reading = sharp(picture, { failOn: 'warning' });
  const read = await reading
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined);
  const { format } = await sharp(picture).metadata();
  return read !== undefined && (format === 'jpeg' || format === 'png');
}
