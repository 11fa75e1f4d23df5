import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { bundleScript } from '../browser/bundle';
import { requireProgram } from '../programs';
import type { StudioAngle, StudioProduct } from './products';

/** Passes summed for a finished picture. */
export const PASSES = 16;

export interface OpenStudio {
  /** Photographs a product. @returns a WebP picture of 512 × 512 pixels */
  photograph: (product: StudioProduct, angle: StudioAngle, passes?: number) => Promise<Buffer>;
  close: () => Promise<void>;
}

/**
 * Opens the studio in a headless Chromium of its own, drawing with SwiftShader: on the processor,
 * so that the same picture comes out on every machine.
 * @throws Error when no Chromium is found, or the page does not build.
 */
export async function openStudio(): Promise<OpenStudio> {
  const browser = await chromium.launch({
    executablePath: await requireProgram('chromium'),
    // Chromium refuses its sandbox to root, as in containers; the page is this project's own.
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundleScript(new URL('page.ts', import.meta.url)) });
  return {
    photograph: async (product, angle, passes = PASSES) => {
      const picture = await page.evaluate(
        ([id, name, count]) => window.photograph(id, name, count),
        [product.id, angle, passes] as const,
      );
      const png = Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64');
      return sharp(png).webp({ quality: 80, effort: 6 }).toBuffer();
    },
    close: () => browser.close(),
  };
}
