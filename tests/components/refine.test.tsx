import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FoundBy } from '@/components/offer/offer-marks';
import { AddedServices } from '@/components/search/added-services';
import { NoMatchView } from '@/components/search/end-views';
import { MenuContent } from '@/components/panel/menu-content';
import { PanelMenu } from '@/components/panel/panel-menu';
import type { RefineProps } from '@/components/search/refine';
import { RefineChips } from '@/components/search/refine-chips';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { expectAccessible } from '../support/panel/axe';
import { openMenu } from '../support/panel/popover';
import { speak } from '../support/panel/words';

const crossBorder = serviceInfoOf('cross-border').capabilities;
const demo = serviceInfoOf('demo').capabilities;

function show(props: Partial<RefineProps> = {}) {
  const onQuery = vi.fn<RefineProps['onQuery']>();
  const onAdd = vi.fn<RefineProps['onAdd']>();
  const asks = { onQuery, onAdd };
  const refine = { query: {}, can: crossBorder, addable: [], ...asks, ...props };
  const { container } = render(
    <>
      <PanelMenu>
        {(close) => (
          <MenuContent
            close={close}
            service="demo"
            services={['demo', 'ak']}
            onService={() => undefined}
            retry={undefined}
            page={undefined}
            tabs={{ onShow: undefined, count: 0, onClose: () => undefined, onCopySeen: undefined }}
            refine={refine}
            inputs={undefined}
            onPictures={undefined}
            onList={undefined}
            onAllSites={undefined}
            onHistory={undefined}
            onWatched={undefined}
            onKeys={undefined}
            onOptions={() => undefined}
          />
        )}
      </PanelMenu>
      <RefineChips query={refine.query} onQuery={onQuery} />
    </>,
  );
  return { container, ...asks };
}
const open = () => {
  openMenu(screen.getByTestId('panel-menu'));
  fireEvent.click(screen.getByTestId('refine-open'));
};
const type = (words: string) =>
  fireEvent.input(screen.getByRole('textbox'), { target: { value: words } });
const submit = () => fireEvent.click(screen.getByTestId('refine-search'));

describe.each(['en', 'zh-CN'] as const)('the refine sheet in %s', (language) => {
  beforeEach(() => speak(language));

  it('is accessible, open and closed, with all controls', async () => {
    const { container } = show({
      query: { words: '皮钱包 leather wallet', filters: ['one-piece'] },
      addable: ['ak', 'demo'],
    });
    await expectAccessible(container);
    open();
    await expectAccessible(container);
  });

  it('shows the state of added services accessibly', async () => {
    const { container } = render(
      <AddedServices
        services={[
          { service: 'ak', offers: 0, isRunning: true },
          { service: 'demo', offers: 1, isRunning: false },
          { service: 'tmapi', offers: 0, isRunning: false, failure: { code: 'quota-used-up' } },
        ]}
        onRetry={() => undefined}
      />,
    );
    expect(screen.getAllByTestId('added')).toHaveLength(3);
    await expectAccessible(container);
  });
});

describe('the refine sheet in English', () => {
  beforeEach(() => speak('en'));

  it('applies words and filters together, once', () => {
    const { onQuery } = show({ query: { sort: 'price-asc' } });
    open();
    type('  leather wallet ');
    fireEvent.click(screen.getByTestId('filter-one-piece'));
    fireEvent.click(screen.getByTestId('filter-ships-in-24h'));
    expect(onQuery).not.toHaveBeenCalled();
    submit();
    expect(onQuery.mock.calls).toEqual([
      [{ sort: 'price-asc', words: 'leather wallet', filters: ['ships-in-24h', 'one-piece'] }],
    ]);
    expect(document.activeElement).toBe(screen.getByTestId('panel-menu'));
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('leaves out the picture on demand', () => {
    const { onQuery } = show();
    open();
    expect(screen.queryByTestId('words-alone')).toBeNull(); // without words the picture is always searched
    type('cup');
    fireEvent.click(screen.getByTestId('words-alone'));
    submit();
    expect(onQuery).toHaveBeenCalledWith({ words: 'cup', isWordsOnly: true });
  });

  it('shows that the service searches for words only', () => {
    const { onQuery } = show({ can: demo });
    open();
    expect(screen.getByText(/in place of the picture/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
    type('cup');
    submit();
    expect(onQuery).toHaveBeenCalledWith({ words: 'cup', isWordsOnly: true });
  });

  it('removes each of them in one click', () => {
    const query = {
      sort: 'sold-desc',
      words: 'cup',
      isWordsOnly: true,
      filters: ['ships-in-24h', 'one-piece'],
    } as const;
    const { onQuery } = show({ query: { ...query, filters: [...query.filters] } });
    fireEvent.click(screen.getByRole('button', { name: 'Search without this: Words only: cup' }));
    expect(onQuery).toHaveBeenLastCalledWith({ sort: 'sold-desc', filters: query.filters });
    fireEvent.click(screen.getByTestId('drop-one-piece'));
    expect(onQuery).toHaveBeenLastCalledWith({ ...query, filters: ['ships-in-24h'] });
  });

  it('adds a service', () => {
    const { onAdd } = show({ can: serviceInfoOf('tmapi').capabilities, addable: ['ak'] });
    open();
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(screen.getByText('Add results of AK gateway'));
    expect(onAdd).toHaveBeenCalledWith('ak');
  });

  it('names the services that found an offer', () => {
    render(<FoundBy services={['ak', 'cross-border']} />);
    expect(screen.getByText(/Found by AK gateway and Cross-border/)).toBeTruthy();
  });

  it('shows the failure of an added service, and retries it', () => {
    const onRetry = vi.fn<(service: string) => void>();
    const failure = { code: 'quota-used-up' } as const;
    render(
      <AddedServices
        services={[{ service: 'ak', offers: 0, isRunning: false, failure }]}
        onRetry={onRetry}
      />,
    );
    expect(screen.getByRole('button', { name: 'AK gateway: failed' })).toBeTruthy();
    expect(screen.getByText(/^Your package has no searches left/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Ask AK gateway again'));
    expect(onRetry).toHaveBeenCalledWith('ak');
  });

  it('accepts words if nothing was found', () => {
    const onWords = vi.fn<(words: string) => void>();
    render(<NoMatchView hasFloor={false} isNarrowed onWords={onWords} />);
    expect(screen.getByText('Remove words or filters above.')).toBeTruthy();
    const field = screen.getByLabelText('Search by words instead');
    fireEvent.submit(screen.getByTestId('words-instead'));
    expect(onWords).not.toHaveBeenCalled(); // nothing to search for
    fireEvent.input(field, { target: { value: ' cup ' } });
    fireEvent.submit(screen.getByTestId('words-instead'));
    expect(onWords).toHaveBeenCalledWith('cup');
  });
});
