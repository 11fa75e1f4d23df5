/** Joining a team, asking its relay, and leaving. */
import { hostPattern, originPatterns } from '@/utils/io/access';
import { type Failure, failureOf } from '@/utils/core/errors';
import {
  type Connection,
  DEFAULT_SETTINGS,
  type ServiceId,
  type Settings,
  ownConnectionOf,
} from '@/utils/core/model/settings';
import { type Invitation, MEMBER_TOKEN, type Team, TEAM_SERVICES } from '@/utils/core/model/team';
import { readJoinLink, readRelay } from '@/utils/io/services/join-link';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { OptionsContext } from '../context';

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
export async function join(fields: TeamFields, context: OptionsContext): Promise<TeamVerdict> {
  const invitation = readFields(fields);
  if (Array.isArray(invitation)) return { kind: 'wrong', fields: invitation };
  const { baseUrl, member } = invitation;
  const { settings, credentials } = context.storage;
  return reporting(baseUrl, context, async () => {
    const team = await context.team.ask(invitation);
    // Stored before the settings: a panel that watches those may search at once.
    await credentials.change(...keptAt(baseUrl), () => ({ member }));
    await settings.update((before) => ({ ...before, team, service: chosenIn(before, team) }));
    await credentials.forgetUnused('team');
    return { kind: 'joined' };
  });
}

/** Asks as a stored member. What the relay provides may have changed. */
export async function testTeam({ baseUrl }: Team, context: OptionsContext): Promise<TeamVerdict> {
  const { settings, credentials } = context.storage;
  return reporting(baseUrl, context, async () => {
    const { member, origin } = await credentials.read(...keptAt(baseUrl));
    if (member === undefined || origin !== new URL(baseUrl).origin) {
      const detail = { host: new URL(baseUrl).host };
      return { kind: 'failed', failure: { code: 'member-unknown', detail } };
    }
    const team = await context.team.ask({ baseUrl, member });
    // The user may have left meanwhile, or joined another team.
    await settings.update((before) =>
      before.team?.baseUrl === baseUrl ? { ...before, team } : before,
    );
    return { kind: 'tested' };
  });
}

/** The user's own keys are used again. */
export async function leave({ storage }: OptionsContext): Promise<TeamVerdict> {
  await storage.settings.update(({ team: _left, ...before }) => before);
  await storage.credentials.forgetUnused('team');
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

/** Works with access to the relay, for which it asks first. */
async function reporting(
  baseUrl: string,
  { permissions }: OptionsContext,
  work: () => Promise<TeamVerdict>,
): Promise<TeamVerdict> {
  try {
    const granted = await permissions.requestService([hostPattern(baseUrl), ...PICTURES]);
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
