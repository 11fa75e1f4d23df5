import type { Page } from '@playwright/test';

/** More presses of Tab than any view has controls on the way. */
const MAX_STEPS = 40;

/** What has the focus: its hook, or else its name. */
export async function focused(view: Page): Promise<string> {
  return view.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    return element.dataset['testid'] ?? element.ariaLabel ?? element.textContent;
  });
}

/** Presses Tab until this has the focus; throws with the way that it took where it never does. */
export async function tabTo(view: Page, wanted: string): Promise<void> {
  const way: string[] = [];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    await view.keyboard.press('Tab');
    const at = await focused(view);
    if (at === wanted) return;
    way.push(at);
  }
  throw new Error(`Tab does not come to ${wanted}: ${way.join(', ')}`);
}
