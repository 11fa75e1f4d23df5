import '@/components/ui/theme.css';
// First: these ask the browser while the other modules are evaluated.
import { besideWindow, currentWindow } from './current-window';
import { languageReady } from './panel-words';
import { launch } from '@/components/ui/launch';
import { LoadPicture } from '@/components/ui/load-picture';
import { computed } from '@preact/signals';
import { whenOpened } from '@/utils/io/badge';
import { browser } from '@/utils/io/browser';
import { t } from '@/utils/io/i18n/words';
import { KEEP_ALIVE_PORT } from '@/utils/io/messages';
import { tryToMoveFormerRows } from '@/utils/io/storage/former-rows';
import { watchNotSaved } from '@/utils/io/storage/not-saved';
import { shownPicture } from '@/utils/io/picture/result-pictures';
import { createBatchState } from './batch/batch-state';
import { createContext } from './context';
import { watchDropAndPaste } from './input/drop-and-paste';
import { forwardRegionKeys } from './input/page-region';
import { keepWorkerAlive } from './keep-alive';
import { Panel } from './panel';
import { createPanelState } from './state';

const openOptions = () => void browser.runtime.openOptionsPage();

async function panel() {
  const windowId = besideWindow(location.search) ?? (await currentWindow());
  void whenOpened(); // the badge may have asked the user to open the panel

  await languageReady;
  const context = createContext(windowId);
  const state = createPanelState(context);
  const batch = createBatchState(context, {
    searchId: computed(() => state.search.value?.id),
    settings: state.settings,
    embeddings: { ...state.saved.seen, embed: state.compare.embed },
  });

  keepWorkerAlive(
    computed(() => state.isWaiting.value || batch.isRunning.value),
    () => browser.runtime.connect({ name: KEEP_ALIVE_PORT }),
  );

  watchNotSaved(() =>
    state.exports.show({
      text: t('notSaved.text'),
      action: { label: t('error.openOptions'), run: openOptions },
    }),
  );
  // No offer is judged without the trade words.
  context.glossary.catch(() =>
    state.exports.show({
      text: t('launchFailed'),
      action: { label: t('tryAgain'), run: () => location.reload() },
    }),
  );
  addEventListener('pagehide', () => void state.saved.flush());
  watchDropAndPaste(document, state.inputs);
  forwardRegionKeys(windowId);

  document.title = t('extensionName');
  await state.ready;
  // What is shown first is rendered once. A batch is only shown or offered where there is no search.
  await (state.search.value ? state.readResults() : batch.ready);
  // The rest starts after the first paint.
  requestAnimationFrame(() =>
    setTimeout(() => {
      state.translation.start();
      state.markets.start();
      void tryToMoveFormerRows();
    }),
  );
  return (
    <LoadPicture.Provider value={shownPicture}>
      <Panel state={state} batch={batch} onOptions={openOptions} />
    </LoadPicture.Provider>
  );
}

await launch(panel);
