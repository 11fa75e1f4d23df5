import { extensionWorker } from '../../../demo/browser/extension';
import { openDisplay } from '../../../demo/browser/display';
import { createClosers } from '../../../demo/closers';
import { openConstructionScene } from '../browser/construction-scene';
import { foundPicture, type Found } from '../browser/found-picture';
import type { Construction } from '../pages/construction';
import { chooseItemAt, renameItem, type Chosen } from './choose-item';

/** What became of a real right click on a page. */
export interface NativeClick extends Found {
  id: string;
  chosen: Chosen;
}

export interface NativeScene {
  click(construction: Construction): Promise<NativeClick>;
  close(): Promise<void>;
}

/** A browser with a window, in which the browser's own menu is used. */
export async function openNativeScene(hosts: readonly string[]): Promise<NativeScene> {
  const closers = createClosers();
  try {
    const display = await closers.keep(openDisplay());
    const scene = await closers.keep(openConstructionScene({ display: display.name, hosts }));
    // The press on the toolbar gives access to this tab for as long as it shows this host.
    await scene.show('');
    await scene.readyPanel();
    await renameItem(await extensionWorker(scene.browser));
    return {
      click: async (construction) => {
        const panel = await scene.forgetSearch();
        const point = await scene.showPage(construction);
        const worker = await extensionWorker(scene.browser);
        const chosen = await chooseItemAt(display, { page: scene.page, worker, point });
        return { id: construction.id, chosen, ...(chosen ? await foundPicture(panel) : {}) };
      },
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}
