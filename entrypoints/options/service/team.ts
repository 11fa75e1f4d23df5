/** Joining a team, asking its relay, and leaving. */
import { originPatterns } from '@/utils/io/access';
import { hostPattern } from '@/utils/core/hosts/host-pattern';
import { type Failure, failureOf } from '@/utils/core/errors';
import {
  type Connection,
  DEFAULT_SETTINGS,
  type ServiceId,
  type Settings,
  ownConnectionOf,
} from '@/utils/core/model/settings';
import { type Invitation, MEMBER_TOKEN, type Team, TEAM_SERVICES } from '@/utils/core/model/team';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { requestServiceAccess } from '@/utils/io/platform';
import { askTeam, readJoinLink, readRelay } from '@/utils/io/services/team';
import { forgetUnused, readCredentials } from '@/utils/io/storage/credentials';
import { settingsStore } from '@/utils/io/storage/settings';
import { changeKeys } from './save';

/** What stands in the fields. */
export interface TeamFields {
  address: string;
  token: string;
}

export type TeamVerdict =
  | { kind: 'asking' | 'joined' | 'left' | 'tested' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'wrong'; fields: (keyof TeamFields)[] };

/** A pasted link fills in both fields. */
export function typedAddress(text: string, before: TeamFields): TeamFields {
  const invitation = readJoinLink(text);
  return invitation ? fieldsOf(invitation) : { ...before, address: text };
}

export const fieldsOf = ({ baseUrl, member }: Invitation): TeamFields => ({
  address: baseUrl,
  token: member,
});

/** What the fields say, or those that cannot be read. */
export function readFields({ address, token }: TeamFields): Invitation | (keyof TeamFields)[] {
  const baseUrl = readRelay(address);
  const member = token.trim();
  const isMember = MEMBER_TOKEN.test(member);
  if (baseUrl !== undefined && isMember) return { baseUrl, member };
  return [
    ...(baseUrl === undefined ? ['address' as const] : []),
    ...(isMember ? [] : ['token' as const]),
  ];
}

/** Joins if the relay knows the member. Requests access inside the click. */
export async function join(fields: TeamFields): Promise<TeamVerdict> {
  const invitation = readFields(fields);
  if (Array.isArray(invitation)) return { kind: 'wrong', fields: invitation };
  const { baseUrl, member } = invitation;
  return reporting(baseUrl, async () => {
    const team = await ask(invitation);
    // Stored before the settings: a panel that watches those may search at once.
    await changeKeys(...keptAt(baseUrl), () => ({ member }));
    await settingsStore.update((before) => ({ ...before, team, service: chosenIn(before, team) }));
    await forgetUnused('team');
    return { kind: 'joined' };
  });
}

/** Asks as a stored member. What the relay provides may have changed. */
export async function testTeam({ baseUrl }: Team): Promise<TeamVerdict> {
  return reporting(baseUrl, async () => {
    const { member, origin } = await readCredentials(...keptAt(baseUrl));
    if (member === undefined || origin !== new URL(baseUrl).origin) {
      const detail = { host: new URL(baseUrl).host };
      return { kind: 'failed', failure: { code: 'member-unknown', detail } };
    }
    const team = await ask({ baseUrl, member });
    // The user may have left meanwhile, or joined another team.
    await settingsStore.update((before) =>
      before.team?.baseUrl === baseUrl ? { ...before, team } : before,
    );
    return { kind: 'tested' };
  });
}

/** The user's own keys are used again. */
export async function leave(): Promise<TeamVerdict> {
  await settingsStore.update(({ team: _left, ...before }) => before);
  await forgetUnused('team');
  return { kind: 'left' };
}

/** The service that is searched with: the chosen one, if the team provides it. */
function chosenIn({ service }: Settings, { services }: Team): ServiceId | undefined {
  return services.find((id) => id === service) ?? services[0] ?? service;
}

/** The member's token is kept by the relay's address, whatever service it is used for. */
function keptAt(baseUrl: string): [ServiceId, Connection] {
  return [TEAM_SERVICES[0], { baseUrl, relay: baseUrl }];
}

/** The relay says who it is. */
function ask(invitation: Invitation): Promise<Team> {
  return askTeam(invitation, { signal: new AbortController().signal });
}

/** Works with access to the relay, for which it asks first. */
async function reporting(baseUrl: string, work: () => Promise<TeamVerdict>): Promise<TeamVerdict> {
  try {
    const origins = [hostPattern(baseUrl), ...PICTURES];
    const granted = await requestServiceAccess(TEAM_SERVICES[0], origins);
    if (granted) return await work();
    const detail = { host: new URL(baseUrl).host };
    return { kind: 'failed', failure: { code: 'access-missing', detail } };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** Where pictures of the offers are, whatever the team provides: the browser is asked once. */
const PICTURES = [
  ...new Set(
    TEAM_SERVICES.flatMap((id) =>
      originPatterns(serviceInfoOf(id).hosts(ownConnectionOf(DEFAULT_SETTINGS, id)).pictures),
    ),
  ),
];
