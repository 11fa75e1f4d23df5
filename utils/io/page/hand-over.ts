/** Puts a picture into the file input of 1688's image search. Runs in the page. */
import { fromBase64 } from '@/utils/core/bytes';
import { pause } from '@/utils/core/pause';

/**
 * File inputs of 1688's image search. They are undocumented; this one is known from other extensions.
 * Where it is missing, the user pastes the picture.
 */
const INPUTS = ['input.image-file-reader-wrapper'];

/** The page may create the input after loading. */
const MAX_MS = 3_000;
const RETRY_MS = 100;

export interface FileToHandOver {
  mime: 'image/jpeg' | 'image/png';
  base64: string;
  /** Origin of the documents that may have it. */
  origin: string;
}

/**
 * Puts the picture into the page's input as if the user had chosen it. False where there is no input;
 * undefined in a document of another origin, to which the tab has gone meanwhile. A document keeps its
 * origin as long as it lives.
 */
export async function handOver({
  mime,
  base64,
  origin,
}: FileToHandOver): Promise<boolean | undefined> {
  if (location.origin !== origin) return undefined;
  const input = await findInput();
  if (!input) return false;
  const name = mime === 'image/png' ? 'picture.png' : 'picture.jpg';
  const chosen = new DataTransfer();
  chosen.items.add(new File([fromBase64(base64)], name, { type: mime }));
  input.files = chosen.files;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

async function findInput(): Promise<HTMLInputElement | undefined> {
  const until = Date.now() + MAX_MS;
  for (;;) {
    const input = INPUTS.map((selector) => document.querySelector(selector)).find(isFileInput);
    if (input || Date.now() > until) return input;
    await pause(RETRY_MS);
  }
}

function isFileInput(element: Element | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'file';
}
