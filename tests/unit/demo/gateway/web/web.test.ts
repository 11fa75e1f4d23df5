import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startWebStandIn } from '../../../../../demo/gateway/web/stand-in';
import { PictureError } from '../../../../../demo/retrieval/errors';
import { goodImage, offerWith, startTestGateway } from '../../../../support/gateway/test-gateway';

describe('the stand-in page', () => {
  test('has the file input with its usual name', async () => {
    const { url } = await startTestGateway();
    const page = await (await fetch(`${url}/web/`)).text();
    expect(page).toMatch(/<input class="image-file-reader-wrapper" type="file"/);
  });

  test('has it with another name on request', async () => {
    const { url } = await startTestGateway();
    const page = await (await fetch(`${url}/web/?input=none`)).text();
    expect(page).toContain('type="file"');
    expect(page).not.toContain('image-file-reader-wrapper');
  });

  test('searches with the picture that it is given', async () => {
    const { url } = await startTestGateway({ similarities: [0.9] });
    const body = await goodImage();
    const response = await fetch(`${url}/web/search`, { method: 'POST', body });
    expect(await response.json()).toEqual([
      { title: '保温杯 101', url: 'https://detail.1688.com/offer/101.html' },
    ]);
  });

  test('reports a missing picture', async () => {
    const error = new PictureError('unreadable', 'It is no picture.');
    const { url } = await startTestGateway({ retriever: { search: () => Promise.reject(error) } });
    const response = await fetch(`${url}/web/search`, { method: 'POST', body: 'text' });
    expect(response.status).toBe(400);
  });
});

describe('the stand-in for www.1688.com', () => {
  async function get(host: string) {
    const offers = [offerWith('101')];
    const standIn = await startWebStandIn({
      offers,
      retriever: { search: () => Promise.resolve([]) },
    });
    onTestFinished(() => standIn.close());
    expect(standIn.resolverRule).toBe(`MAP www.1688.com:443 127.0.0.1:${standIn.port}`);
    return new Promise<{ status: number | undefined; names: string | undefined }>(
      (resolve, reject) => {
        const sent = request({
          host: '127.0.0.1',
          port: standIn.port,
          servername: 'www.1688.com',
          headers: { host },
          rejectUnauthorized: false,
        });
        sent.on('response', (response) => {
          const { socket, statusCode } = response;
          const { subjectaltname: names } =
            socket instanceof TLSSocket ? socket.getPeerCertificate() : {};
          response.resume();
          resolve({ status: statusCode, names });
        });
        sent.on('error', reject);
        sent.end();
      },
    );
  }

  test('answers by HTTPS with a certificate for that name', async () => {
    const { status, names } = await get('www.1688.com');
    expect(status).toBe(200);
    expect(names).toBe('DNS:www.1688.com');
  });

  test('refuses other names', async () => {
    expect((await get('127.0.0.1')).status).toBe(403);
  });
});
