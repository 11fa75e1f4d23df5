/** How a page of the extension starts: with what it shows, or with a sentence and *Try again*. */
import { RotateCw, TriangleAlert } from 'lucide';
import { type ComponentChildren, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { direction, t, wordLanguage } from '@/utils/io/i18n/words';
import { Button } from './button';
import styles from './launch.module.css';
import { Message } from './message';

/**
 * Shows the page that `load` returns, in place of an earlier one. Where it cannot be loaded or rendered, which is
 * no failure of a search, the user is told. Never rejects.
 */
export async function launch(load: () => Promise<ComponentChildren>): Promise<void> {
  const page = await load().catch((error: unknown) => {
    console.error(error);
    return <LaunchFailure />;
  });
  render(<Page>{page}</Page>, document.body);
}

function Page({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary((thrown: unknown) => console.error(thrown));
  return error === undefined ? children : <LaunchFailure />;
}

/** Needs nothing that was loaded: without words, the texts and their language are the browser's. */
function LaunchFailure() {
  return (
    <main
      class={styles.failure}
      lang={wordLanguage()}
      dir={direction()}
      data-testid="launch-failed"
    >
      <Message icon={TriangleAlert} title={t('launchFailed')}>
        <Button label={t('tryAgain')} icon={RotateCw} onClick={() => location.reload()} />
      </Message>
    </main>
  );
}
