/** How the panel shows what it knows: its layout, its open view, titles in the user's words, and messages. */
import { type ReadonlySignal, effect, signal, computed } from '@preact/signals';
import { LIST_VIEW, type ViewSettings } from '@/utils/core/model/panel-settings';
import { viewStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { takeWatchedRequest, watchWatchedRequests } from '@/utils/io/storage/requests';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import { createCopyAndSave } from './copy-and-save';
import { createTranslations } from './translations';

export type ViewModule = ReturnType<typeof createView>;

export function createView(
  context: PanelContext,
  ofSearch: Pick<SearchModule, 'settings' | 'language'>,
) {
  const stored = viewStore(context.scope);
  const followed = context.follow<ViewSettings>(stored, LIST_VIEW);
  const layout: ReadonlySignal<ViewSettings> = followed;
  const views = createViews();
  const keysShown = signal(false);
  const areKeysShown: ReadonlySignal<boolean> = keysShown;
  /** A click on a notification opens the list of watches, which private windows do not have. */
  const showWatched = async () => {
    if (!context.isPrivate && (await takeWatchedRequest(context.windowId))) views.open('watch');
  };
  effect(() => watchWatchedRequests(context.windowId, () => void showWatched()));
  return {
    layout,
    chooseLayout: (chosen: Partial<ViewSettings>) => {
      followed.value = { ...layout.peek(), ...chosen };
      save(stored.write(layout.peek()));
    },
    /** The keys of the list are named. */
    areKeysShown,
    showKeys: (areShown: boolean) => {
      keysShown.value = areShown;
    },
    ...views,
    ...createTranslations(context, ofSearch),
    /** Copies; called inside the click. */
    copyText: context.browser.copyText,
    /** Copies and files, and the message about them and about other actions. */
    output: createCopyAndSave(context),
    /** Resolves once a click on a notification was looked for. */
    ready: showWatched(),
  };
}

export type SecondaryView = 'batch' | 'list' | 'watch' | 'history' | 'order';

export type Views = ReturnType<typeof createViews>;

/** Views in place of the single search, of which the last opened is shown. */
export function createViews() {
  const opened = signal<readonly SecondaryView[]>([]);
  const without = (view: SecondaryView) => opened.peek().filter((other) => other !== view);
  return {
    shown: computed(() => opened.value.at(-1)),
    open: (view: SecondaryView) => {
      opened.value = [...without(view), view];
    },
    close: (view: SecondaryView) => {
      opened.value = without(view);
    },
    /** Follows whether it is open, if under another one. */
    isOpen: (view: SecondaryView) => computed(() => opened.value.includes(view)),
  };
}
