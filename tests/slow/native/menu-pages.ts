import { beforeAll, afterAll } from 'vitest';
import { openNativeScene, type NativeScene } from '../../support/native/native-scene';
import { CONSTRUCTIONS } from '../../support/pages';
import { loadImageCases } from '../../support/pages/image-cases';

export const IMAGE_CASES = await loadImageCases();

/** Every way to show a picture that a user may right-click. */
export const PAGES = [...CONSTRUCTIONS, ...IMAGE_CASES];

/** Chromium 156 opens no menu at all there: a shortcut or a region on the page is left. */
export const WITHOUT_MENU = 'object';

/** One browser for all tests of a file. */
export function openAround(hosts: readonly string[]): () => NativeScene {
  let scene: NativeScene | undefined;
  beforeAll(async () => {
    scene = await openNativeScene(hosts);
  });
  afterAll(() => scene?.close());
  return () => {
    if (!scene) throw new Error('The browser did not start');
    return scene;
  };
}
