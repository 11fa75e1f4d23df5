/** The lines of the user's agents in the menu of an offer. */
import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { OfferMenu } from '@/components/offer/offer-menu';
import type { Agent } from '@/utils/core/model/agents';
import type { Offer } from '@/utils/core/model/offer';
import type { OfferActions } from '@/utils/core/pricing/offer-context';
import { expectAccessible } from '../support/panel/axe';
import { compared } from '../support/panel/fixtures';
import { open } from '../support/panel/popover';
import { speak } from '../support/panel/words';

const AGENTS: Agent[] = [
  { name: 'By <b>address</b>', template: 'https://one.example/p?url={url}' },
  { name: 'By number', template: 'https://two.example/{id}' },
];

function show(changes: Partial<Offer> = {}, agents: readonly Agent[] = AGENTS) {
  const nothing = () => undefined;
  const onCopyAgentLink = vi.fn<OfferActions['onCopyAgentLink']>();
  const actions = {
    pinned: new Set<string>(),
    onPin: nothing,
    onNotMisleading: nothing,
    onCopyLink: nothing,
    onSplit: nothing,
    onJoin: nothing,
    onExclude: nothing,
    agents,
    onCopyAgentLink,
  };
  const offer = compared({}, changes);
  const shown = render(<OfferMenu offer={offer} actions={actions} isGrouped={false} />);
  open('offer-menu');
  return { ...shown, onCopyAgentLink, key: offer.key };
}
const links = () => screen.queryAllByTestId<HTMLAnchorElement>('open-at');

beforeEach(() => speak('en'));

it('the menu of an offer opens the offer at each agent, in a tab that knows nothing of the panel', async () => {
  const { container } = show();
  expect(links().map(({ textContent }) => textContent)).toEqual([
    'Open at By <b>address</b>',
    'Open at By number',
  ]);
  expect(links().map((link) => link.getAttribute('href'))).toEqual([
    'https://one.example/p?url=https%3A%2F%2Fdetail.1688.com%2Foffer%2F721188620217.html',
    'https://two.example/721188620217',
  ]);
  for (const { target, rel } of links()) {
    expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
  }
  await expectAccessible(container);
});

it('the menu of an offer copies the link of an agent', () => {
  const { onCopyAgentLink, key } = show();
  const [, button] = screen.getAllByTestId('copy-agent-link');
  if (!button) throw new Error('no button');
  expect(button.getAttribute('aria-label')).toBe('Copy the link at By number');
  fireEvent.click(button);
  expect(onCopyAgentLink).toHaveBeenCalledExactlyOnceWith(key, AGENTS[1]);
});

it.each<[string, Partial<Offer>]>([
  ['of Taobao', { market: 'taobao' }],
  ['without a number', { offerId: 'x/../1' }],
])('no agent has a link for an offer %s', (_what, changes) => {
  show(changes);
  expect(links()).toEqual([]);
  expect(screen.getByTestId('copy-link')).toBeTruthy();
});

it('an agent whose template is no address has no link', () => {
  show({}, [{ name: 'Evil', template: 'javascript:alert({id})' }]);
  expect(links()).toEqual([]);
});
