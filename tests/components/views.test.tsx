import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SkeletonList } from '@/components/list/skeleton-list';
import { FailedView, type FailedViewProps, NoMatchView } from '@/components/search/end-views';
import { IdleView } from '@/components/search/idle-view';
import { SearchProgress } from '@/components/search/search-progress';
import { SetupView } from '@/components/search/setup-view';
import type { RunningState, Stage } from '@/utils/core/model/search';
import { progressWords } from '@/utils/io/i18n/search-words';
import { expectAccessible } from '../support/panel/axe';
import { search } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

const nothing = () => undefined;
const inputs = { onFile: nothing, onAddress: nothing, onRegion: nothing };
const running = (stage: Stage): RunningState => ({
  status: 'running',
  stage,
  startedAt: 1000,
  deadline: 41_000,
});
const failed = (props: Partial<FailedViewProps>) => (
  <FailedView
    failure={{ code: 'timed-out' }}
    service="demo"
    inputs={inputs}
    onRetry={nothing}
    onOptions={nothing}
    tab={{ onShow: nothing, onCopySeen: nothing }}
    {...props}
  />
);

describe.each(['en', 'zh-CN'] as const)('the views of the panel in %s', (language) => {
  beforeEach(() => speak(language));

  it.each([
    ['idle', <IdleView key="" {...inputs} />],
    [
      'setup',
      <SetupView key="" onRetry={nothing} onDemo={nothing} onOwnKey={nothing} onWeb={nothing} />,
    ],
    [
      'searching',
      <SearchProgress
        key=""
        state={running('posting')}
        words="Searching"
        now={5000}
        onCancel={nothing}
      />,
    ],
    ['skeleton', <SkeletonList key="" />],
    ['no match', <NoMatchView key="" hasFloor />],
    ['failed', failed({})],
    ['no picture', failed({ failure: { code: 'no-picture' } })],
    ['offline', failed({ failure: { code: 'offline' } })],
    ['offers that could not be read', failed({ failure: { code: 'offers-unreadable' } })],
  ])('%s is accessible', async (_, view) => {
    const { container } = render(view);
    await expectAccessible(container);
  });
});

describe('the views of the panel in English', () => {
  beforeEach(() => speak('en'));

  it('idle shows the menu item to choose', () => {
    render(<IdleView {...inputs} />);
    expect(screen.getByText('Find on 1688').closest('svg')).toBeTruthy();
  });

  it('setup offers 1688 without a key, the demo, and the user’s key, in this order', () => {
    const onDemo = vi.fn<() => void>();
    const onOwnKey = vi.fn<() => void>();
    const onWeb = vi.fn<() => void>();
    render(<SetupView onDemo={onDemo} onOwnKey={onOwnKey} onWeb={onWeb} />);
    fireEvent.click(screen.getByText('Search on 1688 itself'));
    expect(onWeb).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByText('Try it with the demo'));
    expect(onDemo).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByText('Use my own key'));
    expect(onOwnKey).toHaveBeenCalledOnce();
    const names = screen.getAllByRole('heading', { level: 3 });
    expect(names.map(({ textContent }) => textContent)).toEqual([
      '1688 without a key',
      'Demo',
      'With a key',
    ]);
    expect(screen.queryByTestId('retry')).toBeNull();
  });

  it('searching shows the current step and can be cancelled', () => {
    const onCancel = vi.fn<() => void>();
    const state = running('acquiring');
    const words = progressWords(search({ state }));
    render(<SearchProgress state={state} words={words} now={1000} onCancel={onCancel} />);
    expect(screen.getByText('Getting the picture')).toBeTruthy();
    fireEvent.click(screen.getByTestId('cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('a wait counts down to the next try', () => {
    const wait = { until: 13_000, retries: 0, failure: { code: 'rate-limited' as const } };
    const state = { ...running('waiting'), wait };
    const words = progressWords(search({ state }));
    render(<SearchProgress state={state} words={words} now={3000} onCancel={nothing} />);
    expect(screen.getByText('Too many searches in a short time')).toBeTruthy();
    expect(screen.getByText('Trying again in 10 s')).toBeTruthy();
    expect(document.querySelector('[data-step=waiting]')).toBeTruthy(); // the request is not sent yet
  });

  it('no match mentions the minimum similarity only if one is set', () => {
    const { rerender } = render(<NoMatchView hasFloor={false} />);
    expect(screen.getByTestId('no-match').textContent).not.toContain('similarity');
    rerender(<NoMatchView hasFloor />);
    expect(screen.getByTestId('no-match').textContent).toContain('similarity');
  });

  it('failed offers to search again if that helps', () => {
    const onRetry = vi.fn<() => void>();
    render(failed({ onRetry }));
    fireEvent.click(screen.getByTestId('retry'));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('no match offers a part of the picture if one can be searched', () => {
    render(<NoMatchView hasFloor={false} areaSheet="picture-sheet" />);
    const button = screen.getByTestId('no-match-area');
    expect(button.getAttribute('popovertarget')).toBe('picture-sheet');
  });

  it.each(['no-picture', 'picture-too-small'] as const)(
    'failed offers other ways to a picture: %s',
    (code) => {
      const onRegion = vi.fn<() => void>();
      render(failed({ failure: { code }, inputs: { onFile: nothing, onRegion } }));
      expect(screen.getByTestId('choose-file')).toBeTruthy();
      fireEvent.click(screen.getByTestId('select-region'));
      expect(onRegion).toHaveBeenCalledOnce();
    },
  );

  it('a failed next page is not shown as a failed search', () => {
    const onRetry = vi.fn<() => void>();
    const { rerender } = render(failed({ isMore: true, onRetry }));
    expect(screen.getByRole('heading').textContent).toBe('More offers could not be loaded.');
    expect(screen.queryByText(/search again/i)).toBeNull();
    fireEvent.click(screen.getByText('Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
    rerender(failed({ isMore: true, failure: { code: 'quota-used-up' } }));
    expect(screen.getByRole('heading').textContent).toMatch(/no searches left/);
    const failure = { code: 'rate-limited', detail: { retryAfterMs: 300_000 } } as const;
    rerender(failed({ isMore: true, failure }));
    expect(screen.getByRole('heading').textContent).toMatch(/5 min/);
  });

  it('failed opens the options if the key is wrong, and does not offer to search again', () => {
    const onOptions = vi.fn<() => void>();
    render(failed({ failure: { code: 'secret-wrong' }, onOptions }));
    fireEvent.click(screen.getByText('Open options'));
    expect(onOptions).toHaveBeenCalledOnce();
    expect(screen.queryByTestId('retry')).toBeNull();
  });

  it('failed requests missing access inside the click', () => {
    const onAllow = vi.fn<() => void>();
    const allowSite = {
      host: 'shop.example',
      label: 'Allow access to shop.example',
      look: 'primary',
      refused: false,
      onAllow,
    } as const;
    render(failed({ failure: { code: 'access-missing' }, allowSite }));
    fireEvent.click(screen.getByTestId('allow-site'));
    expect(onAllow).toHaveBeenCalledOnce();
    expect(screen.getByText(/may then read shop\.example, nothing else/)).toBeTruthy();
  });

  it("failed quotes the service's own text as text", () => {
    render(
      failed({ failure: { code: 'service-refused', detail: { serviceMessage: '<b>no</b>' } } }),
    );
    expect(screen.getByText('The service says: “<b>no</b>”')).toBeTruthy();
  });
});
