import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { isElsewhere, waitingOf } from '@/utils/core/watch/elsewhere';
import { watch } from '../../support/watch/watch';

const OWN = 'https://api-gw.onebound.cn';
const RELAY = 'https://relay.team.example';
const inTeam: Settings = {
  ...DEFAULT_SETTINGS,
  team: { baseUrl: RELAY, name: 'Mugs', services: ['onebound'] },
};
const at = (origin: string | undefined, offerId = '7') =>
  watch({ service: 'onebound', offer: { offerId }, ...(origin !== undefined && { origin }) });

test('a watch waits after its service’s team was joined, and goes on after that was left', () => {
  expect(isElsewhere(at(OWN), DEFAULT_SETTINGS)).toBe(false);
  expect(isElsewhere(at(OWN), inTeam)).toBe(true);
  expect(isElsewhere(at(RELAY), inTeam)).toBe(false);
  expect(isElsewhere(at(RELAY), DEFAULT_SETTINGS)).toBe(true);
});

test('a service that the team does not stand for is where it was', () => {
  const origin = 'https://api.tmapi.io';
  expect(isElsewhere(watch({ service: 'tmapi', origin }), inTeam)).toBe(false);
});

test('another port or another scheme is another address', () => {
  const moved = (baseUrl: string): Settings => ({
    ...DEFAULT_SETTINGS,
    connections: { ...DEFAULT_SETTINGS.connections, onebound: { baseUrl, market: '1688' } },
  });
  expect(isElsewhere(at(OWN), moved(`${OWN}/other/path`))).toBe(false);
  expect(isElsewhere(at(OWN), moved(`${OWN}:8443`))).toBe(true);
  expect(isElsewhere(at(OWN), moved('http://api-gw.onebound.cn'))).toBe(true);
});

test('what waits is counted by the address at which it was watched', () => {
  const watches = [at(OWN, '1'), at(OWN, '2'), at('https://old.example', '3'), at(RELAY, '4')];
  expect(waitingOf([...watches, at(undefined, '5')], inTeam)).toEqual([
    { service: 'onebound', from: OWN, to: RELAY, count: 2 },
    { service: 'onebound', from: 'https://old.example', to: RELAY, count: 1 },
  ]);
  expect(waitingOf([at(OWN)], DEFAULT_SETTINGS)).toEqual([]);
});
