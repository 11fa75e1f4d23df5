import type { Page } from '@playwright/test';
import { coloursOf, type Colours } from './colours';
import { queryImage, type QueryImage } from './panel';

/** What a search came to. */
export interface Found extends Partial<QueryImage>, Partial<Colours> {
  /** The code of a failure; `unnoticed` where the click started nothing. */
  error?: string;
}

/** The panel hears of a click at once. */
const NOTICED_MS = 2_000;
/** 10 s for the picture, and the search. */
const SEARCH_MS = 13_000;

/** Waits for the end of a search that begins now, and reads the picture that it took. */
export async function foundPicture(panel: Page): Promise<Found> {
  const noticed = await appears(panel, ':not([data-status=idle])', NOTICED_MS);
  if (!noticed) return { error: 'unnoticed' };
  const ended = await appears(panel, ':is([data-status=done],[data-status=failed])', SEARCH_MS);
  const root = panel.getByTestId('panel');
  if (!ended) return { error: `still ${await root.getAttribute('data-status')}` };
  const error = await root.getAttribute('data-error');
  if (error !== null) return { error };
  const src = (await panel.getByTestId('query-image').getAttribute('src')) ?? '';
  return { ...(await queryImage(panel)), ...(await coloursOf(bytesOf(src))) };
}

async function appears(panel: Page, state: string, timeout: number): Promise<boolean> {
  try {
    await panel.locator(`[data-testid=panel]${state}`).waitFor({ timeout });
    return true;
  } catch {
    return false;
  }
}

/** Of a data URL in base64. */
function bytesOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}
