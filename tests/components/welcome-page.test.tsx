import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from '@/entrypoints/welcome/welcome-page';
import type { ServiceId } from '@/utils/core/model/settings';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

const nothing = () => undefined;
const page = (place: 'sidePanel' | 'sidebar', service?: ServiceId) => (
  <WelcomePage
    place={place}
    service={service}
    onDemo={nothing}
    onOwnKey={nothing}
    onWeb={nothing}
  />
);

describe.each(['en', 'zh-CN'] as const)('the welcome page in %s', (language) => {
  beforeEach(() => speak(language));

  it.each(['sidePanel', 'sidebar'] as const)('has words everywhere, with a %s', async (place) => {
    const { container } = render(page(place, 'demo'));
    await expectAccessible(container);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings.filter((text) => !text)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d(?!\d|\.)|undefined/);
    expect(container.querySelector('form, input, select')).toBeNull();
  });
});

describe('the welcome page in English', () => {
  beforeEach(() => speak('en'));

  it('says the gesture in three steps, and the menu entry as it is', () => {
    render(page('sidePanel'));
    screen.getByText('Right-click the picture');
    screen.getByText('Choose “Find on 1688”');
    screen.getByText('Compare in the side panel');
    screen.getByRole('img', { name: 'A blue coffee mug' });
  });

  it('has a picture whose bytes are its address', () => {
    render(page('sidePanel'));
    const picture = screen.getByTestId('try-picture');
    expect(picture.getAttribute('src')).toMatch(/^data:image\/webp;base64,/);
    expect(picture.tabIndex).toBe(0);
  });

  it('says what leaves the computer in three lines', () => {
    render(page('sidePanel'));
    const lines = screen.getByTestId('leaves').querySelectorAll('li');
    expect(Array.from(lines, ({ textContent }) => textContent?.split(/[:.]/, 1)[0])).toEqual([
      'To the search service you choose',
      'Without cookies',
      'Nothing before you start a search, and nothing to us',
    ]);
  });

  it('has Firefox’s own steps in Firefox alone', () => {
    render(page('sidebar'));
    expect(screen.getByTestId('firefox').textContent).toContain('View > Sidebar > Find on 1688');
    expect(screen.getByTestId('toolbar').textContent).toContain('Pin to Toolbar');
    cleanup();
    render(page('sidePanel'));
    expect(screen.queryByTestId('firefox')).toBeNull();
    expect(screen.getByTestId('toolbar').textContent).toContain('Click the pin');
  });

  it('offers the three ways to search, and marks the chosen one', () => {
    const onDemo = vi.fn<() => void>();
    const onOwnKey = vi.fn<() => void>();
    const onWeb = vi.fn<() => void>();
    const ways = { onDemo, onOwnKey, onWeb };
    const { rerender } = render(<WelcomePage place="sidePanel" service={undefined} {...ways} />);
    screen.getByText(/^The panel asks where to search/);
    fireEvent.click(screen.getByText('Try it with the demo'));
    fireEvent.click(screen.getByText('Use my own key'));
    fireEvent.click(screen.getByText('Search on 1688 itself'));
    const order = ['1688 without a key', 'Demo', 'With a key'];
    const names = order.map((name) => screen.getByRole('heading', { name }));
    expect(screen.getAllByRole('heading', { level: 3 })).toEqual(names);
    for (const pressed of [onDemo, onOwnKey, onWeb]) expect(pressed).toHaveBeenCalledOnce();

    const chosen = () =>
      screen
        .getByText(/^Chosen/)
        .closest('li')
        ?.querySelector('h3')?.textContent;
    rerender(<WelcomePage place="sidePanel" service="tmapi" {...ways} />);
    expect(chosen()).toBe('With a key');
    rerender(<WelcomePage place="sidePanel" service="web" {...ways} />);
    expect(chosen()).toBe('1688 without a key');
    expect(screen.queryByText(/^The panel asks where to search/)).toBeNull();
  });
});
