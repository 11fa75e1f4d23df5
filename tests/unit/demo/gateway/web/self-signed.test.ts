import { X509Certificate, createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { selfSigned } from '../../../../../demo/gateway/web/self-signed';
import { HOST_NAMES } from '../../../../../demo/gateway/web/sites';

test('one certificate is valid for all of its host names and for no other', () => {
  const { cert, publicKeyHash } = selfSigned('www.1688.com', ...HOST_NAMES);
  const certificate = new X509Certificate(cert);
  for (const host of HOST_NAMES) expect(certificate.checkHost(host)).toBe(host);
  expect(certificate.checkHost('gw.1688.com')).toBeUndefined();
  const key = certificate.publicKey;
  expect(certificate.verify(key)).toBe(true);
  const hash = createHash('sha256').update(key.export({ type: 'spki', format: 'der' }));
  expect(publicKeyHash).toBe(hash.digest('base64'));
});
