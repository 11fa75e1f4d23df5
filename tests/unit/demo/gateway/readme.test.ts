import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { needs } from '../../../support/needs';
import { startStatedGateway, STATED_OFFERS } from './stated-offers';
import { picture } from '../../../support/gateway/test-gateway';

const README = new URL('../../../../demo/gateway/README.md', import.meta.url);
const run = promisify(execFile);

/** What each call of the text answers, against a gateway of this test. */
async function answers(): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'gateway-readme-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, 'x.jpg');
  await writeFile(file, await picture({ width: 300, height: 260 }));
  const offers = STATED_OFFERS.map((offer) => Object.assign({}, offer, { picture: file }));
  const gateway = await startStatedGateway({ offers, callsPerSecond: 100 });
  const [, script = ''] = /```sh\n(GW=[^]*?)```/.exec(await readFile(README, 'utf8')) ?? [];
  const own = script.replace(/^GW=.*$/m, `GW=${gateway.url}`);
  const { stdout } = await run('sh', ['-euc', own], { cwd: directory });
  return stdout.trim().split('\n');
}

test('Every call of the README is answered', await needs('curl', 'openssl'), async () => {
  const [time, ...lines] = await answers();
  expect(time).toMatch(/^"\d{17}\+0800"$/);
  const marks = lines.map((line) => {
    expect(() => JSON.parse(line)).not.toThrow();
    return /"success":(true|"true")|"error_code":"0000"|"code":200|"base":"CNY"/.exec(line)?.[0];
  });
  const open = '"success":true';
  const reseller = '"error_code":"0000"';
  expect(marks.join('\n')).toBe(
    [
      open,
      open,
      '"success":"true"',
      open,
      open,
      open,
      open,
      open,
      reseller,
      reseller,
      reseller,
      reseller,
      '"code":200',
      '"base":"CNY"',
      '"base":"CNY"',
    ].join('\n'),
  );
});
