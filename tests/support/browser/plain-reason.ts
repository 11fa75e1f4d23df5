import type { Page } from '@playwright/test';
import sharp from 'sharp';

/** What may be said of a picture that is not to be had: the names of the words. */
const REASONS = [
  'input_damaged',
  'error_pictureTooLarge',
  'error_pictureTooSmall',
  'error_pictureUndecodable',
];

/** The sentences for it, in the panel's language. */
export async function readReasons(panel: Page): Promise<ReadonlySet<string>> {
  const sentences = await panel.evaluate(
    (names) => names.map((name) => chrome.i18n.getMessage(name)),
    REASONS,
  );
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
