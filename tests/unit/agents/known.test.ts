/**
 * The documented addresses were made by the sources' own link builders, of an offer's number alone, before
 * there was a template; two forms that have no published builder were written by hand from their text.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { agentAddress, usedAgents } from '@/utils/core/agents/address';
import { KNOWN_AGENTS, SOURCES } from '@/utils/core/agents/known';
import { siteOf, templateProblem } from '@/utils/core/agents/template';
import { agentKey, agentSchema } from '@/utils/core/model/agents';

const file = readFileSync('tests/fixtures/agents/documented.json', 'utf8');
const DOCUMENTED = z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(file));

it('fifteen agents are known, in alphabetical order, and each is documented for twenty offers', () => {
  const names = KNOWN_AGENTS.map(({ name }) => name);
  expect(names).toHaveLength(15);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
  expect(names).toEqual(Object.keys(DOCUMENTED));
  for (const addresses of Object.values(DOCUMENTED)) {
    expect(Object.keys(addresses)).toHaveLength(20);
  }
});

describe.each(KNOWN_AGENTS)('$name', (agent) => {
  it('has the documented address of each offer', () => {
    for (const [offerId, address] of Object.entries(DOCUMENTED[agent.name] ?? {})) {
      expect(agentAddress(agent, { offerId })).toBe(address);
    }
  });

  it('is good, is used as it is, and has no code of a commission', () => {
    expect(templateProblem(agent.template)).toBeUndefined();
    expect(agent.template).not.toMatch(/[?&/](?:ref|aff|invit|partner|promo|member|share|utm|u=)/i);
    const { name, template } = agent;
    const stored = agentSchema.parse({ name, template });
    expect(usedAgents([stored])).toEqual([stored]);
  });

  it('names when and where it was read', () => {
    for (const source of agent.sources) {
      expect(SOURCES[source].date).toMatch(/^2026-\d\d-\d\d$/);
      expect(SOURCES[source].where.length).toBeGreaterThan(10);
    }
  });
});

it('no two lead to the same site or have the same name', () => {
  const sites = KNOWN_AGENTS.map(({ template }) => siteOf(template).replace(/^www\./, ''));
  expect(new Set(sites).size).toBe(15);
  expect(new Set(KNOWN_AGENTS.map(agentKey)).size).toBe(15);
});
