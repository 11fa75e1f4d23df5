import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type ServiceId, type Settings } from '@/utils/core/model/settings';
import type { TeamService } from '@/utils/core/model/team';
import { marketServiceOf } from '@/utils/io/services/registry';

const baseUrl = 'https://api.example';

function settings(service: ServiceId | undefined, ...setUp: ServiceId[]): Settings {
  const connections = Object.fromEntries(setUp.map((id) => [id, { baseUrl, market: '1688' }]));
  return {
    ...DEFAULT_SETTINGS,
    connections: { ...DEFAULT_SETTINGS.connections, ...connections },
    ...(service && { service }),
  };
}
const team = (...services: TeamService[]) => ({ baseUrl, name: 'Team', services });

it.each<[string, Settings, ServiceId | undefined]>([
  ['nothing set up', settings(undefined), undefined],
  ['a service that searches no other market', settings('tmapi', 'tmapi'), undefined],
  ['one beside the chosen one', settings('tmapi', 'tmapi', 'onebound'), 'onebound'],
  ['the chosen one', settings('onebound'), 'onebound'],
  ['the demo, chosen', settings('demo', 'onebound'), 'demo'],
  ['the demo, not chosen', settings('ak', 'demo'), undefined],
  ['a team that provides it', { ...settings('ak'), team: team('onebound') }, 'onebound'],
  ['a team that provides others', { ...settings('ak'), team: team('ak', 'tmapi') }, undefined],
])('other markets are asked with %s', (_, given, expected) => {
  expect(marketServiceOf(given, 'alibaba')).toBe(expected);
  expect(marketServiceOf(given, 'aliexpress')).toBe(expected);
});
