import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { IMAGE_SEARCH_API } from '../../../../demo/gateway/apps';
import { needs } from '../../../support/needs';
import { picture, startTestGateway } from '../../../support/gateway/test-gateway';

const run = promisify(execFile);

test("The article's own call with curl is answered", await needs('curl'), async () => {
  const gateway = await startTestGateway();
  const directory = await mkdtemp(join(tmpdir(), 'gateway-curl-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, 'x.jpg');
  await writeFile(file, await picture({ width: 400, height: 300 }));
  const fields = ['access_token=demo-token', `image=@${file}`, 'page=1', 'pageSize=2'];
  const url = `${gateway.url}/openapi/param2/1/${IMAGE_SEARCH_API}`;
  const { stdout } = await run('curl', [
    '-s',
    '-X',
    'POST',
    url,
    ...fields.flatMap((f) => ['-F', f]),
  ]);
  expect(JSON.parse(stdout)).toMatchObject({
    result: {
      success: true,
      totalResults: 3,
      productList: [{ productId: '101' }, { productId: '102' }],
    },
    errorCode: '0',
  });
});
