import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WayProgress } from '@/components/search/way-progress';
import { WayView, type WayViewProps } from '@/components/search/way-view';
import { LANGUAGES } from '@/utils/core/model/languages';
import { PAGE_STATES, type PageState } from '@/utils/core/pages-1688/page-state';
import { WAY_STEPS, type WayStep } from '@/utils/core/pages-1688/way';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

const nothing = () => undefined;
const PLACES = WAY_STEPS.flatMap((step) => PAGE_STATES.map((state) => ({ step, state })));

function show(step: WayStep, state: PageState, props: Partial<WayViewProps> = {}) {
  const onTab = vi.fn<() => void>();
  const onTake = vi.fn<() => void>();
  const onGuest = vi.fn<() => void>();
  const onCopySeen = vi.fn<() => void>();
  const onCopy = vi.fn<() => Promise<void>>().mockResolvedValue(undefined);
  const acts = { onTab, onTake, onGuest, onCopy, onCopySeen };
  return { ...render(<WayView way={{ step, state }} {...acts} {...props} />), ...acts };
}
const title = () => screen.getByRole('heading', { level: 2 }).textContent;
const primary = () => document.querySelectorAll('[data-look=primary]');

describe.each(LANGUAGES)('a search in a tab of 1688, in %s', (language) => {
  beforeEach(() => speak(language));

  it('the view says a sentence of its own for whatever it waits for, and has one main action', () => {
    const said = PLACES.map(({ step, state }) => {
      show(step, state);
      expect(primary()).toHaveLength(1);
      expect(document.body.textContent).not.toMatch(/\$\d|undefined|way\./);
      const sentence = title();
      cleanup();
      return sentence;
    });
    // Four states say the same at every step, and the others what that step waits for.
    expect(new Set(said).size).toBe(4 + WAY_STEPS.length);
    expect(said.filter((sentence) => !sentence)).toEqual([]);
  });

  it('a tab that may show the results is asked about in one sentence, with one main action', async () => {
    for (const state of ['unknown', 'login', 'preview'] as const) {
      const way = { step: 'give', state, asked: 9 } as const;
      const { container, onTab, onTake } = show('give', state, { way });
      expect(title()).toMatch(/[?？؟]$/);
      expect(primary()).toHaveLength(1);
      fireEvent.click(screen.getByTestId('take-tab'));
      expect([onTake, onTab].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
      await expectAccessible(container);
      cleanup();
    }
  });
});

describe.each(['en', 'zh-CN'] as const)('a search in a tab of 1688, drawn in %s', (language) => {
  beforeEach(() => speak(language));

  it('the view is accessible at each step, while the search runs and while it waits', async () => {
    for (const step of WAY_STEPS) {
      const running = render(<WayProgress way={{ step, state: 'loading' }} onCancel={nothing} />);
      await expectAccessible(running.container);
      cleanup();
      const { container } = show(step, 'login');
      await expectAccessible(container);
      cleanup();
    }
  });
});

describe('a search in a tab of 1688, in English', () => {
  beforeEach(() => speak('en'));

  it.each([
    ['press', 'unknown', '1688 is waiting for you to press 搜索图片 in its tab.'],
    ['press', 'preview', '1688 is waiting for you to press 搜索图片 in its tab.'],
    [
      'give',
      'unknown',
      'The picture could not be put into 1688’s page. Copy it, then press Ctrl+V there.',
    ],
    ['read', 'unknown', 'No offers were seen on 1688’s page. See what its tab shows.'],
    ['read', 'recommendations', '1688 shows recommendations here, not results for your picture.'],
    ['open', 'login', 'Log in to 1688 in its tab; the offers then come by themselves.'],
  ] as const)('at the step %s, with %s, it says what to do', (step, state, sentence) => {
    show(step, state);
    expect(title()).toBe(sentence);
    expect(screen.getByTestId('way').dataset).toMatchObject({
      state,
      step: String(WAY_STEPS.indexOf(step) + 1),
    });
    const now = document.querySelector('[aria-current=step]');
    expect(now?.parentElement?.children[WAY_STEPS.indexOf(step)]).toBe(now);
  });

  it('a way that runs names what is done, and can be cancelled', () => {
    const onCancel = vi.fn<() => void>();
    render(<WayProgress way={{ step: 'give', state: 'upload' }} onCancel={onCancel} />);
    screen.getByText('Putting the picture into 1688');
    expect(screen.getByTestId('way').dataset).toMatchObject({ state: 'upload', step: '2' });
    fireEvent.click(screen.getByTestId('cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('a page that took no picture gets it by hand: it is copied first, then the tab is shown', async () => {
    const { onCopy } = show('give', 'upload');
    expect(primary()[0]).toBe(screen.getByTestId('copy-picture'));
    fireEvent.click(screen.getByTestId('copy-picture'));
    expect(onCopy).toHaveBeenCalledOnce();
    await screen.findByText('The picture is copied. Press Ctrl+V on 1688’s page now.');
    expect(primary()[0]).toBe(screen.getByTestId('show-tab'));
  });

  it('a picture that cannot be copied is said to be so', async () => {
    const refuse = () => Promise.reject(new Error('Document is not focused.'));
    show('give', 'unknown', { onCopy: refuse });
    fireEvent.click(screen.getByTestId('copy-picture'));
    await screen.findByText(/^The picture could not be copied/);
  });

  it('the picture is copied only where the page did not take it', () => {
    for (const { step, state } of PLACES) {
      show(step, state);
      const isByHand = step === 'give' && /loading|upload|preview|results|unknown/.test(state);
      expect(screen.queryByTestId('copy-picture') !== null).toBe(isByHand);
      cleanup();
    }
  });

  it('a login has 1688’s page for guests beside it, where 1688 can load the picture', () => {
    const { onGuest, onTab, onCopySeen } = show('open', 'login');
    fireEvent.click(screen.getByTestId('guest-page'));
    expect(onGuest).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByTestId('show-tab'));
    expect(onTab).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByTestId('copy-seen'));
    expect(onCopySeen).toHaveBeenCalledOnce();
    cleanup();
    show('open', 'login', { onGuest: undefined });
    expect(screen.queryByTestId('guest-page')).toBeNull();
    cleanup();
    show('open', 'check');
    expect(screen.queryByTestId('guest-page')).toBeNull();
  });
});
