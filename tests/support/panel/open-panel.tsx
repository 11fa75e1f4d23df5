import { render } from '@testing-library/preact';
import type { LateContext } from '@/entrypoints/sidepanel/context';
import { lateParts } from '@/entrypoints/sidepanel/late-parts';
import { Panel } from '@/entrypoints/sidepanel/panel';
import { StoreProvider } from '@/entrypoints/sidepanel/store/use-store';
import { openStore } from './open-store';

/** A panel on screen, with all its parts. */
export async function openPanel(context: LateContext, onOptions: () => void = () => undefined) {
  const store = await openStore(context);
  await lateParts.open();
  const shown = render(
    <StoreProvider value={store}>
      <Panel onOptions={onOptions} />
    </StoreProvider>,
  );
  return { ...shown, store };
}
