/** The addresses of offers at the user's agents, in all that is copied or saved. */
import { strFromU8, unzipSync } from 'fflate/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { KNOWN_AGENTS } from '@/utils/core/agents/known';
import { makeEvidence } from '@/utils/io/export/evidence';
import { offersFile, historyFile } from '@/utils/io/export/files';
import { makeSheet, profileColumns, toClientSheet } from '@/utils/io/export/sheet';
import { toCopied, toCsv, toJson } from '@/utils/io/export/text-formats';
import type { Agent } from '@/utils/core/model/agents';
import { compared, context as usual, withOffer } from '../../support/offers/exported';
import { row } from '../../support/offers/saved';
import { speak } from '../../support/panel/words';

beforeEach(() => speak('en'));

const AGENTS: Agent[] = [
  { name: 'One', template: 'https://one.example/p?url={url}' },
  { name: '=Two|', template: 'https://two.example/{id}?ref=me' },
];
const ONE = 'https://one.example/p?url=https%3A%2F%2Fdetail.1688.com%2Foffer%2F612345678901.html';
const TWO = 'https://two.example/612345678901?ref=me';
const context = (changed = {}) => usual({ agents: AGENTS, ...changed });
const columnsFor = (profile: Parameters<typeof profileColumns>[0]) =>
  profileColumns(profile, offers, context());
const offers = [compared(), withOffer({ market: 'taobao', offerId: '5' })];

describe('offers', () => {
  it('have a column for each agent in a CSV file, empty for those of Taobao', () => {
    const [head = '', first = '', second = ''] = toCsv(makeSheet(offers, context())).split('\r\n');
    expect(head).toContain(',Link at One,Link at =Two|,');
    expect(first).toContain(`,${ONE},${TWO},`);
    expect(second).not.toContain('example/');
  });

  it('have them in the copied table, as text that is no link', () => {
    const sheet = makeSheet(offers, context(), columnsFor('stock'));
    const { text, html } = toCopied(sheet);
    expect(text).toContain(`\t${ONE}\t${TWO}`);
    expect(html).toContain('one.example');
    expect(html).not.toMatch(/href="[^"]*one\.example/);
  });

  it('have them in JSON under names of their own', () => {
    const file = JSON.parse(toJson(offers, context()));
    expect(file.offers[0]).toMatchObject({ agent1: ONE, agent2: TWO });
    expect(file.offers[1].agent1).toBeUndefined();
  });

  it('have them in a workbook, beside formulas that still find their cells', async () => {
    const { blob } = await offersFile('xlsx', offers, context());
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const all = Object.values(files).map((file) => strFromU8(file));
    expect(all.some((text) => text.includes('one.example'))).toBe(true);
    const relations = Object.entries(files).filter(([name]) => name.endsWith('.rels'));
    expect(relations.some(([, file]) => strFromU8(file).includes('one.example'))).toBe(false);
  });

  it.each(['zh-CN', 'ja', 'ko'] as const)(
    'have titles that are no formula: %s',
    async (language) => {
      await speak(language);
      const sheet = makeSheet(offers, context(), ['agents']);
      expect(sheet.columns[1]?.title).toMatch(/^'=Two/);
      expect(toCopied(sheet).text).not.toMatch(/(?:^|\t)=/m);
    },
  );

  it('have none where no agent was chosen', () => {
    const without = toCsv(makeSheet(offers, usual()));
    expect(without).not.toContain('Link at');
  });

  it('have none in evidence, nor for a profile that buys nothing', async () => {
    const { html, csv } = await makeEvidence(offers, context(), 'UTC');
    expect(html + csv).not.toContain('one.example');
    expect(columnsFor('brand')).not.toContain('agents');
  });
});

it('a sheet for a client has the addresses at well-known agents alone', () => {
  const [known] = KNOWN_AGENTS;
  const agents = [...AGENTS, ...(known ? [known] : [])];
  const sheet = toClientSheet(offers, context({ agents, columns: columnsFor('client') }));
  expect(sheet).toContain('acbuy.com');
  expect(sheet).not.toContain('one.example');
  expect(sheet).not.toContain('two.example');
  expect(sheet).not.toContain('ref=me');
});

it.each(['csv', 'html', 'json'] as const)(
  'a file of the history links to the agents, as %s',
  async (type) => {
    const best = { offerId: '612345678901', title: 'Cup' };
    const { blob } = await historyFile(type, [row({ best })], { at: 0, agents: AGENTS });
    expect(await blob.text()).toContain('two.example/612345678901');
  },
);
