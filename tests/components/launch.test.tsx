import { fireEvent, screen } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wordFiles } from '@/build/locales';
import { expectAccessible } from '../support/panel/axe';
import { messagesOf, speak } from '../support/panel/words';
import { serveWords } from '../support/serve-words';

const PAGES = [
  ['side panel', () => import('@/entrypoints/sidepanel/main')],
  ['options page', () => import('@/entrypoints/options/main')],
  ['welcome page', () => import('@/entrypoints/welcome/main')],
] as const;

/** What the browser says of `_locales`, which it reads itself. */
async function browserSpeaks(language: 'de' | 'ar'): Promise<void> {
  const file = (await wordFiles()).find(
    ({ relativeDest }) => relativeDest === `_locales/${language}/messages.json`,
  );
  const messages: Record<string, { message: string }> = JSON.parse(file?.contents ?? '{}');
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key: string) => messages[key]?.message ?? '',
  );
}

const reload = vi.fn<() => void>();

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(location, 'reload').mockImplementation(reload);
});
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  reload.mockReset();
});

it.each(PAGES)(
  'the %s says that it could not start where its first read fails, and tries again',
  { timeout: 30_000 }, // all of its modules are loaded
  async (_, start) => {
    await serveWords();
    await browserSpeaks('de');
    const failure = new Error('IO error');
    Object.assign(fakeBrowser.windows, { getCurrent: () => Promise.reject(failure) });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(failure);
    await start();
    expect(document.body.textContent).toContain((await messagesOf('de'))['launchFailed']);
    fireEvent.click(screen.getByRole('button'));
    expect(reload).toHaveBeenCalledOnce();
  },
);

it.each(['de', 'ar'] as const)(
  'a page whose words cannot be loaded says so in the language of the browser: %s',
  async (language) => {
    await browserSpeaks(language);
    const { launch } = await import('@/components/ui/launch');
    await launch(() => Promise.reject(new TypeError('Failed to fetch')));
    const { launchFailed, tryAgain } = await messagesOf(language);
    expect(screen.getByRole('heading').textContent).toBe(launchFailed);
    expect(screen.getByRole('button').textContent).toBe(tryAgain);
    const dir = language === 'ar' ? 'rtl' : 'ltr';
    expect(screen.getByTestId('launch-failed')).toMatchObject({ lang: language, dir });
    await expectAccessible(document.body);
  },
);

describe('a page whose words are loaded', () => {
  async function open() {
    await speak('ja');
    const { launch } = await import('@/components/ui/launch');
    const words = await import('@/utils/io/i18n/words');
    words.setWords('ja', await messagesOf('ja'), ['shell']);
    const { launchFailed } = await messagesOf('ja');
    return { launch, launchFailed };
  }

  it('says in the chosen language that it could not be rendered', async () => {
    const { launch, launchFailed } = await open();
    const Broken = () => {
      throw new RangeError('no such offer');
    };
    await launch(async () => <Broken />);
    await vi.waitFor(() => expect(screen.getByRole('heading').textContent).toBe(launchFailed));
  });

  it('is replaced by what is loaded next', async () => {
    const { launch } = await open();
    await launch(async () => <p>first</p>);
    await launch(async () => <p>second</p>);
    expect(document.body.textContent).toBe('second');
  });
});
