/** What the panel keeps in its menu and sheets, by mouse. */
import type { Page } from '@playwright/test';

/** Opens the menu, and presses one of its lines. */
export async function openPanelMenu(panel: Page, line?: string): Promise<void> {
  await panel.getByTestId('panel-menu').click();
  await panel.getByTestId('panel-sheet').waitFor();
  if (line !== undefined) await panel.getByTestId(line).click();
}

/** Searches for the same picture again. */
export async function searchAgain(panel: Page): Promise<void> {
  const button = panel.getByTestId('retry');
  if (await button.isVisible()) await button.click();
  else await openPanelMenu(panel, 'retry');
}

export async function chooseServiceInPanel(panel: Page, service: string): Promise<void> {
  await openPanelMenu(panel);
  await panel.getByTestId('service').selectOption(service);
}

/** The chosen service. */
export async function serviceInPanel(panel: Page): Promise<string> {
  await openPanelMenu(panel);
  const value = await panel.getByTestId('service').inputValue();
  await panel.keyboard.press('Escape');
  return value;
}

export async function chooseView(panel: Page, view: 'list' | 'table'): Promise<void> {
  await panel.getByTestId('view-menu').click();
  await panel.getByTestId(`view-${view}`).click();
  await panel.locator(`[data-testid=view][data-value=${view}]`).waitFor();
}

/** Pieces, in the sheet of the profile. */
export async function setQuantity(panel: Page, pieces: number): Promise<void> {
  await panel.getByTestId('terms').click();
  const quantity = panel.getByTestId('quantity');
  await quantity.fill(String(pieces));
  await quantity.press('Enter');
  await panel.keyboard.press('Escape');
}

/** Unfolds all items of the order: those that ask for no decision are folded at first. */
export async function unfoldOrder(panel: Page): Promise<void> {
  await panel.getByTestId('order-item').first().waitFor();
  const folded = panel.locator('[data-testid=order-fold][aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
}
