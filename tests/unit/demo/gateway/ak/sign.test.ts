import { expect, test } from 'vitest';
import { contentMd5, signAk } from '../../../../../demo/gateway/ak/sign';

const SECRET = 'TestSecretTestSecretTestSecret12';

test.each([
  {
    path: '/x/y?b=2&a=1&a=0',
    body: '',
    version: '1.0.1',
    time: '1',
    nonce: '00000000',
    md5: '',
    signature: '2L6uvfDMylPu/0GL+hpgMWSgFdgwfZDFp6YmeKG7f7E=',
  },
  {
    path: '/api/alibaba.1688.find.product/1.0.0/github',
    body: '{"query":"腋下包 女","pageSize":40,"purchaseAmount":1,"sortType":"sold_desc","scoreLevel":"high","tags":"4306497"}',
    version: '1.7.0',
    time: '1791368929',
    nonce: 'a1b2c3d4',
    md5: 'eafuR9Evs8GvNkpwDM4OQA==',
    signature: 'rZikbiC2DgbuYyIoY7p/QI5lQSyzwEaHiU9TjnDoXVk=',
  },
])('The vector of $path holds', ({ path, body, version, time, nonce, md5, signature }) => {
  expect(contentMd5(body)).toBe(md5);
  const headers = {
    'x-csk-ak': 'testkeyid000000001',
    'x-csk-content-md5': md5,
    'x-csk-nonce': nonce,
    'x-csk-time': time,
    'x-csk-version': version,
  };
  expect(signAk(SECRET, { method: 'POST', path, headers })).toBe(signature);
});
