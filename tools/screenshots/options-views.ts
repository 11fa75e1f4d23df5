import type { Page } from '@playwright/test';
import type { Credentials } from '../../utils/core/model/accounts';
import type { ServiceId, Settings } from '../../utils/core/model/settings';
import { ALL_SITES } from '../../tests/support/browser/build';
import { openAdvanced, showPart } from '../../tests/support/browser/options';
import { makeMeter, makeSettings } from './material';
import type { View } from './view';

const CREDENTIALS: Credentials = {
  appKey: '12345678901234',
  secret: 'abcdefghijklmnop',
  token: '0123456789abcdef-0123',
};
const KEYS = {
  credentials: { 'open-platform': { 'https://gw.open.1688.com': CREDENTIALS } },
};

const LONG_TEAM = 'Einkaufsgemeinschaft Süddeutscher Haushaltswarenhändler 采购一组';
const TEAM: Settings['team'] = {
  baseUrl: 'https://relay.a-company-with-a-long-name.example',
  name: LONG_TEAM,
  services: ['open-platform', 'ak', 'tmapi'],
};
const INVITATION = `https://relay.example/join#fo1688_${'aB3_-'.repeat(8)}xyz`;

const AGENTS = [
  { name: 'Superbuy', template: 'https://www.superbuy.com/en/page/buy?url={url}' },
  {
    name: 'Agent of a friend, with a long name',
    template: 'https://agent.example/a/very/long/path/to/the/page/of/one/offer?id={id}&ref=friend7',
    isPending: true,
  },
];

const SITES = [
  'https://cdn.shop.example/*',
  'https://cbu01.alicdn.com/*',
  'https://a-very-long-name-of-a-picture-server-in-another-country.static.shop.example/*',
];

/** @param gatewayUrl a service that answers @param silentUrl an address where none does */
export function optionsViews(gatewayUrl: string, silentUrl: string): View[] {
  const demo = (baseUrl: string) => makeSettings(baseUrl);
  const of = (service: ServiceId) => makeSettings(gatewayUrl, service);
  const own = of('open-platform');
  const options = (name: string, changes: Partial<View>): View => ({
    name: `options-${name}`,
    file: 'options.html',
    ...changes,
  });
  const calls = () => ({
    meter: makeMeter('tmapi', 1234),
    terms: { tmapi: { price: 12, perDay: 2000, perMonth: 50_000 } },
  });
  return [
    options('calls', { settings: of('tmapi'), calls, act: openCalls }),
    options('calls-wrong', { settings: of('tmapi'), calls, act: enterWrongTerms }),
    options('answers-forgotten', { settings: demo(gatewayUrl), act: forgetAnswers }),
    options('team-invited', { act: openInvitation }),
    options('team-joined', { settings: { ...own, team: TEAM }, act: (page) => showTeam(page) }),
    options('agents', { local: { agents: AGENTS }, act: (page) => showPart(page, 'order') }),
    options('agents-code', { act: enterAgentWithCode }),
    options('watching', { act: (page) => showPart(page, 'watching') }),
    options('first-visit', {}),
    options('language', { act: (page) => showPart(page, 'language') }),
    options('about', { act: (page) => showPart(page, 'about') }),
    options('demo', { settings: demo(gatewayUrl) }),
    options('own-key', { settings: own, local: KEYS }),
    options('advanced', { settings: own, local: KEYS, act: openAdvanced }),
    options('similar-offer', { settings: of('similar-offer'), local: KEYS }),
    options('onebound', { settings: of('onebound') }),
    options('saved', { settings: demo(gatewayUrl), act: press('save') }),
    options('test-ok', { settings: demo(gatewayUrl), act: press('test') }),
    options('test-failed', { settings: demo(silentUrl), act: press('test') }),
    options('access-one', {
      settings: demo(gatewayUrl),
      granted: ['https://cdn.shop.example/*'],
      act: showAccess,
    }),
    options('access-many', {
      settings: own,
      local: KEYS,
      granted: SITES,
      act: showAccess,
    }),
    options('access-all', { settings: demo(gatewayUrl), granted: [ALL_SITES], act: showAccess }),
    options('keys-until-closed', { settings: demo(gatewayUrl), act: keepUntilClosed }),
    options('wrong-fields', { settings: own, local: KEYS, act: enterNonsense }),
  ];
}

async function openInvitation(page: Page): Promise<void> {
  await page.locator('#team-address').fill(INVITATION);
  await showTeam(page, 'team-before');
}

const showTeam = (page: Page, testId = 'team-joined'): Promise<void> =>
  page.getByTestId(testId).scrollIntoViewIfNeeded();

async function enterAgentWithCode(page: Page): Promise<void> {
  await showPart(page, 'order');
  await page.locator('#agent-name').fill('Mine');
  await page.locator('#agent-template').fill('https://agent.example/p/{id}?ref=somebody');
  await page.locator('#agent-template').press('Enter');
}

const showAccess = (page: Page): Promise<void> => showPart(page, 'access');

function press(testId: 'save' | 'test') {
  return async (page: Page) => {
    await page.getByTestId(testId).click();
    await page.locator('[data-testid=verdict][data-verdict]').waitFor();
  };
}

const openCalls = openAdvanced;

async function enterWrongTerms(page: Page): Promise<void> {
  await openCalls(page);
  for (const field of ['#price', '#perDay', '#perMonth']) {
    await page.locator(field).fill('many');
    await page.locator(field).blur();
  }
}

async function forgetAnswers(page: Page): Promise<void> {
  await showPart(page, 'data');
  await page.getByTestId('forget-answers').click();
  await page.getByTestId('answers').locator('output:not(:empty)').waitFor();
}

async function keepUntilClosed(page: Page): Promise<void> {
  await showPart(page, 'data');
  await page.getByTestId('keep-keys').selectOption('untilClosed');
  await page.getByTestId('keys').locator('output:not(:empty)').waitFor();
}

async function enterNonsense(page: Page): Promise<void> {
  await openAdvanced(page);
  await page.locator('#similarDegree').fill('seven');
  await page.locator('#baseUrl').fill('gw.open.1688.com/openapi');
  await press('save')(page);
}
