import type { Page } from '@playwright/test';

/** Blocks the page's main thread for this long. */
export async function keepBusy(page: Page, ms: number): Promise<void> {
  await page.evaluate((duration) => {
    setTimeout(() => {
      const end = performance.now() + duration;
      while (performance.now() < end);
    });
  }, ms);
}

/** Waits until the page lies under the overlay that a region is drawn on. */
export async function waitForOverlay(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
}

interface Corners {
  from: [number, number];
  to: [number, number];
}

/** CSS pixels of the viewport. */
export async function drag(page: Page, { from, to }: Corners): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await page.mouse.move(...to);
  await page.mouse.up();
}

/**
 * Runs in a page: loads each address in every way that a page has without showing it. Answers those
 * that came, as "way address".
 */
export async function loads(urls: readonly string[]): Promise<string[]> {
  const byElement = (tag: 'img' | 'script' | 'link', attributes: Record<string, string>) =>
    new Promise<boolean>((resolve) => {
      const element = document.createElement(tag);
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('error', () => resolve(false));
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.head.append(element);
    });
  const comes = (load: Promise<unknown>) =>
    load.then(
      () => true,
      () => false,
    );
  // A function from a text: the runner would make an import of its own of it.
  const importing = Reflect.construct(Function, ['url', 'return import(url)']);
  const ways: Record<string, (url: string) => Promise<boolean>> = {
    fetch: (url) => comes(fetch(url)),
    'opaque fetch': (url) => comes(fetch(url, { mode: 'no-cors' })),
    import: (url) => comes(Reflect.apply(importing, undefined, [url])),
    image: (src) => byElement('img', { src }),
    script: (src) => byElement('script', { src }),
    style: (href) => byElement('link', { rel: 'stylesheet', href }),
  };
  const tried = urls.flatMap((url) =>
    Object.entries(ways).map(async ([way, load]) => ((await load(url)) ? [`${way} ${url}`] : [])),
  );
  return (await Promise.all(tried)).flat();
}

/** Runs in a page: shows each address in every kind of frame; answers when all have loaded. */
export async function showInFrames(urls: readonly string[]): Promise<void> {
  const kinds = { iframe: 'src', embed: 'src', object: 'data' } as const;
  const shown = urls.flatMap((url) =>
    Object.entries(kinds).map(
      ([tag, attribute]) =>
        new Promise((resolve) => {
          const frame = document.createElement(tag);
          frame.addEventListener('load', resolve);
          frame.addEventListener('error', resolve);
          frame.setAttribute(attribute, url);
          document.body.append(frame);
          setTimeout(resolve, 2_000); // one that is refused may say nothing
        }),
    ),
  );
  await Promise.all(shown);
}
