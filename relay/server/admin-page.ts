/** The admin's page: calls of today by member and service, what is left of limits, and hits of the cache. */
import { html } from 'hono/html';
import type { RelayConfig } from '../config/config';
import { ACCOUNT_NAMES, type AccountName } from '../config/schema';
import { TEAM_SERVICES } from '../../utils/core/model/team';
import type { DayCalls } from '../store/audit';
import type { StoreState } from '../store/types';
import { type Html, page } from './page';
import type { Team } from './team';

interface Now {
  /** Undefined while Valkey, which has them, is away. */
  calls: DayCalls | undefined;
  /** Calls that were sent to the services today. */
  sent: Readonly<Partial<Record<AccountName, number>>>;
  state: StoreState;
}

const STATES: Readonly<Record<StoreState, string>> = {
  memory: 'Limits and answers are kept in memory, for this relay alone.',
  shared: 'Limits and answers are shared through Valkey.',
  local: 'Valkey is away: each relay keeps to its part of the limits.',
};

const UNKNOWN = 'Calls of today are known again once Valkey is back.';

export function adminPage(team: Team, { calls, sent, state }: Now): Html {
  const { config } = team;
  const { name, members } = config;
  return page(
    `${name} · relay`,
    html`<h1>${name}</h1>
      <p>${STATES[state]}</p>
      <p>${members.length} members. Days are those of China; it is ${inChina(Date.now())} there.</p>
      <h2>Settings</h2>
      ${settingsOf(team)}
      <h2>Calls today</h2>
      ${calls ? callsTable(calls) : html`<p>${UNKNOWN}</p>`}
      <h2>Limits</h2>
      ${limitsTable(config, sent)}
      ${
        calls &&
        html`<h2>Answers</h2>
          ${answersLine(calls)}`
      }`,
  );
}

const inChina = (time: number) =>
  new Date(time).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });

function settingsOf({ since, refused }: Team): Html {
  const age = html`<p>This relay has them since ${inChina(since)}.</p>`;
  if (refused === undefined) return age;
  return html`${age}
    <p>
      <strong>What has changed since is not taken</strong>, but for members who were removed: they
      are out. ${refused}
    </p>`;
}

function callsTable(calls: DayCalls): Html {
  const services = TEAM_SERVICES.filter((service) =>
    calls.some((call) => call.service === service),
  );
  const members = [...new Set(calls.map(({ member }) => member))].toSorted();
  if (members.length === 0) return html`<p>None yet.</p>`;
  const sum = (member: string | undefined, service: string | undefined) =>
    calls
      .filter((call) => member === undefined || call.member === member)
      .filter((call) => service === undefined || call.service === service)
      .reduce((total, { count }) => total + count, 0);
  const row = (title: string, member?: string) =>
    html`<tr>
      <th scope="row">${title}</th>
      ${services.map((service) => html`<td class="number">${sum(member, service)}</td>`)}
      <td class="number">${sum(member, undefined)}</td>
    </tr>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Member</th>
        ${services.map((service) => html`<th scope="col" class="number">${service}</th>`)}
        <th scope="col" class="number">All</th>
      </tr>
    </thead>
    <tbody>
      ${members.map((member) => row(member, member))} ${row('All')}
    </tbody>
  </table>`;
}

function limitsTable({ limits }: RelayConfig, sent: Now['sent']): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Key</th>
        ${['A second', 'Sent today', 'Left today'].map((title) => html`<th scope="col" class="number">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${ACCOUNT_NAMES.map((account) => {
        const limit = limits[account];
        if (!limit) return '';
        const { perSecond, perDay } = limit;
        const used = sent[account] ?? 0;
        const left = perDay === undefined ? 'no limit' : Math.max(0, perDay - used);
        const numbers = [perSecond, used, left];
        return html`<tr>
          <th scope="row">${account}</th>
          ${numbers.map((number) => html`<td class="number">${number}</td>`)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function answersLine(calls: DayCalls): Html {
  const of = (source: string) =>
    calls.filter((call) => call.source === source).reduce((total, { count }) => total + count, 0);
  const [stored, joined, upstream, none] = [of('stored'), of('joined'), of('upstream'), of('none')];
  const all = stored + joined + upstream;
  const share = all === 0 ? 0 : Math.round(((stored + joined) / all) * 100);
  return html`<p>
    ${all} answered: ${stored} stored, ${joined} shared with an equal question at the same time,
    ${upstream} asked for. ${share} % cost no call. ${none} were refused or failed.
  </p>`;
}
