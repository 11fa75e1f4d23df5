import { fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { GlossaryTerm } from '@/components/ui/glossary-term';
import { expectAccessible } from '../support/panel/axe';

const onEscape = vi.fn<(event: KeyboardEvent) => void>();

function show() {
  const { container } = render(
    <GlossaryTerm label="MOQ" text="the smallest quantity you can order" />,
  );
  const term = screen.getByRole('button', { name: 'MOQ' });
  const tooltip = screen.getByRole('tooltip', { hidden: true });
  return { container, term, tooltip, around: term.parentElement ?? term };
}

const isShown = (tooltip: HTMLElement) => vi.waitFor(() => expect(tooltip.hidden).toBe(false));
const isGone = (tooltip: HTMLElement) => vi.waitFor(() => expect(tooltip.hidden).toBe(true));

beforeEach(() => {
  onEscape.mockReset();
});

it('a glossary term is described for screen readers, shown or not', async () => {
  const { container, term, tooltip } = show();
  expect(term.getAttribute('aria-describedby')).toBe(tooltip.id);
  expect(within(tooltip).getByText('the smallest quantity you can order')).toBeDefined();
  expect(tooltip.hidden).toBe(true);
  await expectAccessible(container);
  fireEvent.focus(term);
  await isShown(tooltip);
  await expectAccessible(container);
});

it('the tooltip of a glossary term opens on focus and closes on blur', async () => {
  const { term, tooltip } = show();
  const shown = vi.spyOn(HTMLElement.prototype, 'showPopover');
  fireEvent.focus(term);
  await isShown(tooltip);
  await vi.waitFor(() => expect(shown).toHaveBeenCalledOnce());
  fireEvent.blur(term);
  await isGone(tooltip);
});

it('the tooltip of a glossary term opens on hover, stays open while the mouse moves onto it, and closes afterwards', async () => {
  const { around, tooltip } = show();
  fireEvent.pointerEnter(around, { pointerType: 'mouse' });
  await isShown(tooltip);
  expect(around.contains(tooltip)).toBe(true); // no leave between the two
  fireEvent.pointerLeave(around, { pointerType: 'mouse' });
  await isGone(tooltip);
});

it('the tooltip of a glossary term opens on a touch, and closes on one elsewhere', async () => {
  const { term, around, tooltip } = show();
  fireEvent.pointerEnter(around, { pointerType: 'touch' });
  expect(tooltip.hidden).toBe(true);
  fireEvent.click(term);
  await isShown(tooltip);
  fireEvent.pointerLeave(around, { pointerType: 'touch' });
  fireEvent.pointerDown(term);
  await isShown(tooltip);
  fireEvent.pointerDown(document.body);
  await isGone(tooltip);
});

it('the tooltip of a glossary term closes on Esc, which then does nothing else', async () => {
  const { term, tooltip } = show();
  document.body.addEventListener('keydown', onEscape, { once: true });
  fireEvent.focus(term);
  await isShown(tooltip);
  fireEvent.keyDown(term, { key: 'Escape' });
  await isGone(tooltip);
  expect(onEscape).not.toHaveBeenCalled();
  fireEvent.keyDown(term, { key: 'Escape' });
  expect(onEscape).toHaveBeenCalledOnce();
});
