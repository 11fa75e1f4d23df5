import { vi } from 'vitest';
import * as z from 'zod/mini';
import { evaluate, type Json } from './evaluate';
import type { Marionette } from './marionette';
import { typeKeys } from './keys';
import { press, type Button } from './mouse';

/** One tab of the browser. Every call addresses it, wherever the one before was. */
export interface Tab {
  /** Brings it to the front and loads a page there. */
  goTo(url: string): Promise<void>;
  /** See `evaluate`. Leaves the tab where it is. */
  evaluate<A extends Json[]>(script: (...args: A) => unknown, ...args: A): Promise<unknown>;
  /** A real press on the middle of the element, with the tab in front. */
  press(button: Button, selector: string): Promise<void>;
  /** Brings it to the front. */
  focus(): Promise<void>;
  close(): Promise<void>;
  /** Types into the field, in place of what stands there, with the tab in front. */
  fill(selector: string, text: string): Promise<void>;
  /** Presses these keys one after the other, as WebDriver names them, with the tab in front. */
  type(...keys: string[]): Promise<void>;
}

const handlesSchema = z.array(z.string());
const addressSchema = z.object({ value: z.string() });
const newTabSchema = z.object({ handle: z.string() });
const elementSchema = z.object({ value: z.record(z.string(), z.string()) });

/** The tab that the browser starts with. */
export async function firstTab(marionette: Marionette): Promise<Tab> {
  await enterContent(marionette);
  const [handle] = handlesSchema.parse(await marionette.send('WebDriver:GetWindowHandles'));
  if (handle === undefined) throw new Error('Firefox has no tab');
  return createTab(marionette, handle);
}

/** A tab that somebody else has opened at this address, once it is there. */
export function findTab(marionette: Marionette, url: string): Promise<Tab> {
  return findTabWhere(marionette, url, (address) => address === url);
}

/** Finds a tab whose address begins like this. */
export function findTabBelow(marionette: Marionette, start: string): Promise<Tab> {
  return findTabWhere(marionette, start, (address) => address.startsWith(start));
}

async function findTabWhere(
  marionette: Marionette,
  name: string,
  isMeant: (address: string) => boolean,
): Promise<Tab> {
  const found = () => handleAt(marionette, name, isMeant);
  return createTab(marionette, await vi.waitFor(found, { timeout: OPENS_MS }));
}

const OPENS_MS = 10_000;

/** @throws Error where no tab is at this address */
async function handleAt(
  marionette: Marionette,
  name: string,
  isMeant: (address: string) => boolean,
): Promise<string> {
  const { send } = marionette;
  await enterContent(marionette);
  const handles = handlesSchema.parse(await send('WebDriver:GetWindowHandles'));
  for (const handle of handles) {
    await send('WebDriver:SwitchToWindow', { handle, focus: false });
    const at = addressSchema.parse(await send('WebDriver:GetCurrentURL'));
    if (isMeant(at.value)) return handle;
  }
  throw new Error(`No tab shows ${name}`);
}

/** Opens a tab, or a private window with one. */
export async function openTab(
  marionette: Marionette,
  kind: { type: 'tab' } | { type: 'window'; private: true } = { type: 'tab' },
): Promise<Tab> {
  await enterContent(marionette);
  const tab = newTabSchema.parse(await marionette.send('WebDriver:NewWindow', kind));
  return createTab(marionette, tab.handle);
}

/** Handles name windows in the other context, `chrome`. */
async function enterContent({ send }: Marionette): Promise<void> {
  await send('Marionette:SetContext', { value: 'content' });
}

function createTab(marionette: Marionette, handle: string): Tab {
  const { send } = marionette;
  async function enter({ focus }: { focus: boolean }): Promise<void> {
    await enterContent(marionette);
    await send('WebDriver:SwitchToWindow', { handle, focus });
  }
  async function find(selector: string): Promise<Record<string, string>> {
    const found = await send('WebDriver:FindElement', { using: 'css selector', value: selector });
    return elementSchema.parse(found).value;
  }
  return {
    goTo: async (url) => {
      await enter({ focus: true });
      await send('WebDriver:Navigate', { url });
    },
    evaluate: async (script, ...args) => {
      await enter({ focus: false });
      return evaluate(marionette, 'content', script, ...args);
    },
    focus: () => enter({ focus: true }),
    close: async () => {
      await enter({ focus: false });
      const [left] = handlesSchema.parse(await send('WebDriver:CloseWindow'));
      await send('WebDriver:SwitchToWindow', { handle: left, focus: true }); // else every command fails
    },
    press: async (button, selector) => {
      await enter({ focus: true });
      await evaluate(marionette, 'content', bringIntoView, selector);
      await press(marionette, button, { element: await find(selector) });
    },
    type: async (...keys) => {
      await enter({ focus: true });
      await typeKeys(marionette, ...keys);
    },
    fill: async (selector, text) => {
      await enter({ focus: true });
      const [id] = Object.values(await find(selector));
      await send('WebDriver:ElementClear', { id });
      await send('WebDriver:ElementSendKeys', { id, text });
    },
  };
}

/** Runs in the page: the mouse reaches only what is in sight. */
function bringIntoView(selector: string): void {
  document.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
}
