/** Frames for the pictures of the store listings: a caption above each, and the promotional tiles. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import sharp from 'sharp';
import type { Listing } from '../../build/store/schema';
import { requireProgram } from '../../demo/programs';
import { ROOT } from '../../tests/support/places';

interface Size {
  width: number;
  height: number;
}

/** Of a screenshot in all three stores. */
const PICTURE: Size = { width: 1280, height: 800 };
const CAPTION_HEIGHT = 96;
/** Of the window below the caption: the picture is not scaled. */
export const WINDOW: Size = { width: PICTURE.width, height: PICTURE.height - CAPTION_HEIGHT };

/** Chrome's and Edge's names: small and large tile, and Edge's logo. */
const SMALL: Size = { width: 440, height: 280 };
const LARGE: Size = { width: 1400, height: 560 };
const LOGO: Size = { width: 300, height: 300 };

const STYLE = `
  * { margin: 0; box-sizing: border-box }
  html { font-family: 'Noto Sans', 'DejaVu Sans', sans-serif; color: #2b1a12 }
  :lang(zh) { font-family: 'Noto Sans CJK SC', sans-serif }
  :lang(ja) { font-family: 'Noto Sans CJK JP', sans-serif }
  :lang(ko) { font-family: 'Noto Sans CJK KR', sans-serif }
  body { overflow: hidden; background: #fff4ec }
  img { display: block }
  [data-most] { line-height: 1.25; text-wrap: balance; font-weight: 700 }
  .caption {
    height: ${CAPTION_HEIGHT}px; padding: 8px 48px; display: grid; place-content: center; text-align: center;
    border-bottom: 1px solid #e8cdbd;
  }
  .caption p { font-size: 36px }
  .tile { display: flex; align-items: center; width: 100vw; height: 100vh }
  .small { flex-direction: column; justify-content: center; gap: 14px; padding: 24px; text-align: center }
  .small .name { font-size: 36px }
  .small .line { font-size: 24px; font-weight: 400 }
  .large { gap: 56px; padding-inline-start: 72px }
  .large > div { flex: 1; display: grid; gap: 24px }
  .large .name { font-size: 60px }
  .large .line { font-size: 34px; font-weight: 400 }
  .large .shot {
    align-self: end; width: 800px; border: 1px solid #e8cdbd; border-block-end: 0;
    border-start-start-radius: 14px; box-shadow: 0 12px 48px #7a340f40;
  }
`;

export interface Frames {
  /** @param window of the size `WINDOW`, as a PNG */
  caption(language: string, text: string, window: Buffer): Promise<Buffer>;
  /** @param window of the search, as a PNG */
  tiles(
    language: string,
    listing: Listing,
    window: Buffer,
  ): Promise<Record<'small' | 'large', Buffer>>;
  logo(): Promise<Buffer>;
  close(): Promise<void>;
}

export async function openFrames(): Promise<Frames> {
  const browser = await chromium.launch({ executablePath: await requireProgram('chromium') });
  const icon = await readFile(path.join(ROOT, 'build', 'icon.svg'));
  const iconUrl = `data:image/svg+xml;base64,${icon.toString('base64')}`;
  return {
    caption: (language, text, window) =>
      draw(browser, PICTURE, language, [
        `<div class="caption"><p data-most="80">${escape(text)}</p></div>`,
        `<img src="${pngUrl(window)}">`,
      ]),
    tiles: async (language, { name, tile }, window) => {
      const words = (most: { name: number; line: number }) =>
        `<p class="name" data-most="${most.name}">${escape(name)}</p>
        <p class="line" data-most="${most.line}">${escape(tile)}</p>`;
      return {
        small: await draw(browser, SMALL, language, [
          `<div class="tile small"><img src="${iconUrl}" width="88" height="88">${words({ name: 46, line: 62 })}</div>`,
        ]),
        large: await draw(browser, LARGE, language, [
          `<div class="tile large"><div><img src="${iconUrl}" width="112" height="112">${words({ name: 168, line: 132 })}</div>`,
          `<img class="shot" src="${pngUrl(window)}"></div>`,
        ]),
      };
    },
    logo: () => sharp(icon, { density: 600 }).resize(LOGO).png().toBuffer(),
    close: () => browser.close(),
  };
}

const pngUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Without transparency, which Chrome's store does not take. */
async function draw(
  browser: Browser,
  size: Size,
  language: string,
  parts: readonly string[],
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: size });
  try {
    const head = `<meta charset="utf-8"><style>${STYLE}</style>`;
    await page.setContent(
      `<!doctype html><html lang="${language}">${head}<body dir="auto">${parts.join('')}</html>`,
    );
    const tooLong = await page.evaluate(fit);
    if (tooLong !== undefined) throw new Error(`No room for "${tooLong}" (${language})`);
    return await sharp(await page.screenshot())
      .removeAlpha()
      .png()
      .toBuffer();
  } finally {
    await page.close();
  }
}

/**
 * Runs in the page: makes texts smaller that are higher than they may be, down to three fifths. Answers one for
 * which that is not enough.
 */
async function fit(): Promise<string | undefined> {
  await Promise.all(Array.from(document.images, (image) => image.decode()));
  for (const text of document.querySelectorAll<HTMLElement>('[data-most]')) {
    const largest = Number.parseFloat(getComputedStyle(text).fontSize);
    let size = largest;
    while (text.offsetHeight > Number(text.dataset.most) || text.scrollWidth > text.clientWidth) {
      size -= 1;
      if (size < largest * 0.6) return text.textContent;
      text.style.fontSize = `${size}px`;
    }
  }
  return undefined;
}
