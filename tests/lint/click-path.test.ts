import { describe, expect, it } from 'vitest';
import { type Graph, readGraphs } from './call-graph';

const CLICK = 'entrypoints/background/menu.ts#onMenuClick';
const FETCH = 'utils/io/http.ts#request';
const PANEL = 'entrypoints/sidepanel/main.tsx#panel';
const READ = 'utils/io/storage/searches.ts#readSearch';
const WATCH = 'utils/io/storage/searches.ts#watchSearch';
const CARD = 'components/offer/offer-card.tsx#OfferCard';

const MOST_FILES = 25;

const { calls, messages } = readGraphs();
const ways = [
  waysBetween(messages, CLICK, FETCH),
  waysBetween(calls, PANEL, READ),
  waysBetween(calls, PANEL, WATCH),
  waysBetween(calls, PANEL, CARD),
];

describe('a click', () => {
  it('a click is understood by 25 files at most', () => {
    const functions = new Set(ways.flatMap((way) => way.functions));
    const files = [...new Set([...functions].map(fileOf))].toSorted();
    const list = files.map((file) => {
      const names = [...functions].filter((id) => fileOf(id) === file).map(nameOf);
      return `${file}: ${names.join(', ')}`;
    });
    const title = `${files.length} files, ${functions.size} functions and tables of them`;
    expect(files.length, [title, ...list, ''].join('\n')).toBeLessThanOrEqual(MOST_FILES);
  });

  it.each(ways)('leads from $start to $end in ten calls at most', ({ shortest, longest }) => {
    const shown = [shortest, longest].map((way) => way.map(nameOf).join(' > ')).join('\nlongest: ');
    expect(shortest.length, shown).toBeGreaterThan(1);
    expect(shortest.length - 1, shown).toBeLessThanOrEqual(10);
  });

  it('a click is followed through commands, tables and modules that are loaded later', () => {
    const command = 'entrypoints/sidepanel/store/search/search-actions.ts#createSearchActions';
    expect(messages.get(command)).toContain('entrypoints/background/commands.ts#retrySearch');
    const table = 'utils/io/services/clients.ts#SERVICE_CLIENTS';
    expect(calls.get(table)).toContain('utils/io/services/web/client.ts#web');
    const later = 'entrypoints/sidepanel/panel-offers.tsx#MarketList';
    expect(calls.get(later)).toContain('components/market/market-list.tsx#MarketList');
  });
});

function fileOf(id: string): string {
  return id.slice(0, id.indexOf('#'));
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}

/** All functions that lie on a way from one to another, its shortest way and its longest. */
function waysBetween(graph: Graph, start: string, end: string) {
  const callers = new Map<string, Set<string>>();
  for (const [caller, called] of graph) {
    for (const id of called) callers.set(id, (callers.get(id) ?? new Set()).add(caller));
  }
  const leading = shortestWays(callers, end);
  const found = shortestWays(graph, start);
  const functions = [...found.keys()].filter((id) => leading.has(id));
  const shortest = found.get(end) ?? [];
  return { start: nameOf(start), end: nameOf(end), functions, shortest, longest: longestWay() };

  /** Tries every way: there are some 200 to the fetch. */
  function longestWay(way: readonly string[] = [start]): readonly string[] {
    const last = way.at(-1) ?? start;
    if (last === end) return way;
    const next = [...(graph.get(last) ?? [])].filter((id) => leading.has(id) && !way.includes(id));
    const all = next.map((id) => longestWay([...way, id]));
    return all.reduce((best, other) => (other.length > best.length ? other : best), []);
  }
}

/** From one function to each that is called by it, or by what it calls. */
function shortestWays(graph: Graph, start: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [last, way] of found) {
    for (const id of graph.get(last) ?? []) if (!found.has(id)) found.set(id, [...way, id]);
  }
  return found;
}
