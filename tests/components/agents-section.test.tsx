/** Agents in the options: none at first, chosen or described by the user, and each link shown before it is kept. */
import { act, fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { AgentsSection } from '@/entrypoints/options/agents-section';
import { KNOWN_AGENTS } from '@/utils/core/agents/known';
import { type Agent, MAX_AGENTS } from '@/utils/core/model/agents';
import { agentsStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser, storedIn } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

const stored = () => storedIn(agentsStore);

async function open(agents: Agent[] = []) {
  optionsBrowser();
  await agentsStore.write(agents);
  return render(<AgentsSection agents={agents} />);
}
const type = (id: string, value: string) =>
  fireEvent.input(document.querySelector(`#${id}`) ?? document, { target: { value } });
function add(name: string, template: string) {
  type('agent-name', name);
  type('agent-template', template);
  fireEvent.submit(screen.getByTestId('agent-form'));
}
const rows = () => screen.queryAllByTestId('agent').map(({ textContent }) => textContent);

const PLAIN = { name: 'Mine', template: 'https://mine.example/p?id={id}' };
const CODED = { name: 'Mine', template: 'https://mine.example/p?id={id}&ref=42' };

it('the agents section knows fifteen agents, and has chosen none', async () => {
  const { container } = await open();
  expect(screen.getByTestId('no-agents').textContent).toBe('No agent yet.');
  const options = [...screen.getByTestId<HTMLSelectElement>('known-agent').options];
  expect(options.map(({ value }) => value)).toEqual(['', ...KNOWN_AGENTS.map(({ name }) => name)]);
  expect(container.textContent).toContain('as of Nov 28, 2026');
  expect(await stored()).toEqual([]);
  await expectAccessible(container);
});

it('the agents section adds a well-known agent, which is then no longer offered, and removes it', async () => {
  const { container } = await open();
  fireEvent.change(screen.getByTestId('known-agent'), { target: { value: 'Superbuy' } });
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  const template = 'https://www.superbuy.com/en/page/buy?from=search-input&url={url}';
  expect(await stored()).toEqual([{ name: 'Superbuy', template }]);
  expect(rows()[0]).toContain(template);
  const said = () => screen.getByTestId('agents-said').textContent;
  await vi.waitFor(() => expect(said()).toContain('“Open at Superbuy”'));
  expect(screen.getByTestId<HTMLSelectElement>('known-agent').value).toBe('');
  expect(within(screen.getByTestId('known-agent')).queryByText('Superbuy')).toBeNull();
  await expectAccessible(container);

  fireEvent.click(screen.getByRole('button', { name: 'Remove Superbuy' }));
  await vi.waitFor(() => expect(rows()).toEqual([]));
  expect(await stored()).toEqual([]);
  await vi.waitFor(() => expect(said()).toBe('Superbuy has been removed.'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
});

it('the agents section adds an agent by its name and address, and empties the fields for good', async () => {
  await open();
  add(' Mine ', ` ${PLAIN.template} `);
  await expect.poll(stored).toEqual([PLAIN]);
  const value = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)?.value;
  await vi.waitFor(() => expect([value('agent-name'), value('agent-template')]).toEqual(['', '']));
  fireEvent.click(screen.getByTestId('agent-remove'));
  await vi.waitFor(() => expect(rows()).toEqual([]));
  expect([value('agent-name'), value('agent-template')]).toEqual(['', '']);
});

it.each([
  ['javascript:alert(1)//{id}', 'Enter an address that starts with https://.'],
  ['data:text/html,{id}', 'Enter an address that starts with https://.'],
  ['https://u:p@mine.example/{id}', 'Remove the user name or password'],
  ['https://{id}.example/', 'enter the site’s plain name'],
  ['https://mine.example/', 'Write {id} where the offer’s number belongs'],
  ['https://mine.example/{sku}/{id}', 'Only {id} and {url} can be filled in, not {sku}.'],
  ['https://mine.example/ {id}', 'Remove the space'],
  [`https://mine.example/{id}${'a'.repeat(500)}`, 'at most 500 characters'],
  ['', 'Enter the address.'],
])('the agents section refuses %s with a sentence', async (template, sentence) => {
  const { container } = await open();
  add('Mine', template);
  expect(document.querySelector('#agent-template-error')?.textContent).toContain(sentence);
  expect(document.querySelector('#agent-name-error')).toBeNull();
  expect(await stored()).toEqual([]);
  await expectAccessible(container);
});

it.each(['', ' ', 'a'.repeat(41), 'Mi\u202Ene', 'mine'])(
  'the agents section refuses the name "%s"',
  async (name) => {
    await open([PLAIN]);
    add(name, PLAIN.template);
    expect(document.querySelector('#agent-name-error')?.textContent).toMatch(
      name === 'mine' ? /of this name already/ : /up to 40 characters/,
    );
    expect(await stored()).toEqual([PLAIN]);
  },
);

it('the agents section shows the whole link of an offer before an agent is added', async () => {
  const { container } = await open();
  const shown = () => screen.getByTestId('agent-opens').textContent;
  expect(shown()).toBe('');
  type('agent-template', CODED.template);
  expect(shown()).toContain('https://mine.example/p?id=1&ref=42');
  await expectAccessible(container);
  type('agent-template', 'http://mine.example/{id}');
  expect(shown()).toBe('');
});

it('the agents section uses an agent of a file only when the user says so, beside its address', async () => {
  const { container } = await open([{ ...CODED, isPending: true }]);
  expect(rows()[0]).toContain('From a file and not used yet.');
  expect(rows()[0]).toContain(CODED.template);
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Use Mine' }));
  await vi.waitFor(async () => expect((await stored())[0]).toEqual(CODED));
});

it('the agents section says of an agent that cannot be used why, and takes no more than fit', async () => {
  const many = Array.from({ length: MAX_AGENTS - 1 }, (_, at) => ({ ...PLAIN, name: `A${at}` }));
  const { container } = await open([...many, { name: 'Bad', template: 'http://bad.example/{id}' }]);
  expect(rows().at(-1)).toContain('Not used');
  expect(screen.queryByTestId('agent-use')).toBeNull();
  expect(screen.queryByTestId('agent-form')).toBeNull();
  expect(container.textContent).toContain('At most 10 agents');
  expect(await stored()).toHaveLength(MAX_AGENTS);
});

it('the agents section shows what another window changed', async () => {
  await open();
  await act(() => agentsStore.write([PLAIN]));
  expect(rows()).toHaveLength(1);
});

it('a change by another window wins over what the agents section was reading meanwhile', async () => {
  optionsBrowser();
  const read = vi.spyOn(agentsStore, 'read').mockImplementationOnce(async () => {
    await vi.waitFor(() => expect(rows()).toHaveLength(1));
    return [];
  });
  render(<AgentsSection agents={[]} />);
  await act(() => agentsStore.write([PLAIN]));
  await act(() => read.mock.results[0]?.value);
  expect(rows()).toHaveLength(1);
});
