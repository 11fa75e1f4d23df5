import '@/components/ui/theme.css';
// First: these ask the browser while the other modules are evaluated.
import { besideWindow, currentWindow } from './current-window';
import './panel-words';
import { launch } from '@/components/ui/launch';
import { LoadPicture } from '@/components/ui/load-picture';
import { browser } from '@/utils/io/browser';
import { t } from '@/utils/io/i18n/words';
import { KEEP_ALIVE_PORT } from '@/utils/io/messages';
import { holdPanel } from '@/utils/io/panel-lock';
import { watchNotSaved } from '@/utils/io/storage/not-saved';
import { shownPicture } from '@/utils/io/picture/result-pictures';
import { createContext } from './context';
import { firstPaint } from './first-paint';
import { keepWorkerAlive } from './keep-alive';
import { lateParts } from './late-parts';
import { Panel } from './panel';
import { createStore } from './store';
import { StoreProvider } from './store/use-store';

const openOptions = () => void browser.runtime.openOptionsPage();

async function panel() {
  const windowId = besideWindow(location.search) ?? (await currentWindow());
  holdPanel(windowId);

  const context = createContext(windowId);
  const store = createStore(context, async () => (await lateParts.open()).createLate);
  const { view } = store;

  keepWorkerAlive(store.isWaiting, () => browser.runtime.connect({ name: KEEP_ALIVE_PORT }));

  watchNotSaved(() =>
    view.output.show({
      text: t('notSaved.text'),
      action: {
        label: t('error.openOptions'),
        run: () => context.browser.openPage(browser.runtime.getURL('/options.html#data')), // what can be deleted
      },
    }),
  );
  const tellBroken = () =>
    view.output.show({
      text: t('launchFailed'),
      action: { label: t('tryAgain'), run: () => location.reload() },
    });
  context.glossary.catch(tellBroken); // no offer is judged without the trade words
  addEventListener('pagehide', () => void store.flush());

  await store.ready(); // what is shown first is rendered once
  document.title = t('extensionName');
  const goOn = async () => {
    await firstPaint();
    store.openLate().catch(tellBroken);
    view.startTranslating();
  };
  void goOn();
  return (
    <LoadPicture.Provider value={shownPicture}>
      <StoreProvider value={store}>
        <Panel onOptions={openOptions} />
      </StoreProvider>
    </LoadPicture.Provider>
  );
}

await launch(panel);
