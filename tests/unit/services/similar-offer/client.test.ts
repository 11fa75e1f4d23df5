import { describe, expect, it } from 'vitest';
import { sign } from '@/utils/io/services/open-platform/call';
import { similarOffer as client } from '@/utils/io/services/similar-offer';
import { askOf } from '../../../support/services/ask';
import { picture, serve, signal, TROUBLE } from '../../../support/services/service';

const similarOffer = askOf(client);
const reach = {
  connection: { baseUrl: 'https://gw.open.1688.com' },
  credentials: { appKey: '1000000', secret: 'test123', token: 'tok' },
};
const publicUrl = 'https://shop.test/a b.jpg?x=1&y=中';
const search = (cursor?: string) =>
  similarOffer.search({ picture: { ...picture, publicUrl }, ...reach, cursor }, { signal });

const PATH = 'param2/1/com.alibaba.linkplus/alibaba.cross.similar.offer.search/1000000';
/** The answer as measured and published. */
const ANSWER =
  '{"result":{"total":95,"page":1,"pageSize":20,"result":[{"offerId":"721188620217","subject":"保温杯","quantityBegin":2,"unit":"条","oldPrice":1010,"imageUrl":"https://cbu01.alicdn.com/x.jpg","province":"广东","city":"深圳","detailUrl":"https://detail.1688.com/offer/721188620217.html"}]},"success":true}';

describe('a search by address', () => {
  it('sends the address only, signed as it is', async () => {
    const seen = serve({ body: ANSWER });
    await search();
    const [request] = seen;
    const { _aop_signature: signature, ...parameters } = request?.fields ?? {};
    expect(request?.url.href).toBe(`https://gw.open.1688.com/openapi/${PATH}`);
    expect(parameters).toEqual({ access_token: 'tok', picUrl: publicUrl, page: '1' });
    expect(signature).toBe(await sign('test123', PATH, parameters));
  });

  it('reads the published answer, its price in fen', async () => {
    serve({ body: ANSWER });
    expect(await search()).toEqual({
      total: 95,
      next: '2',
      offers: [
        {
          provider: 'similar-offer',
          offerId: '721188620217',
          title: '保温杯',
          price: 1010,
          priceBasis: 'list',
          moq: 2,
          unit: '条',
          place: '广东 深圳',
          imageUrl: 'https://cbu01.alicdn.com/x.jpg',
          detailUrl: 'https://detail.1688.com/offer/721188620217.html',
          badges: [],
        },
      ],
    });
  });

  it('ends with the last page', async () => {
    serve({ body: ANSWER });
    expect((await search('4')).next).toBe('5');
    expect((await search('5')).next).toBeUndefined();
  });

  it.each([['10.10'], [10.1], [null], ['']])('reads the price %o as none', async (oldPrice) => {
    serve({ body: { result: { result: [{ offerId: '1', subject: 'x', oldPrice }] } } });
    expect((await search()).offers[0]).not.toHaveProperty('price');
  });

  it('reads an empty result, also without a list', async () => {
    serve({ body: { result: { total: 0, result: null }, success: 'true' } });
    expect(await search()).toMatchObject({ offers: [], total: 0 });
  });

  it.each([
    [{ success: false, errorCode: 'PIC_URL_INVALID', errorMessage: 'no' }, 200, 'service-refused'],
    [{ error_code: 'gw.APIACLDecline' }, 400, 'not-subscribed'],
    [{ error_code: '401' }, 401, 'token-expired'],
  ])('reads %o as a refusal', async (body, status, code) => {
    serve({ status, body });
    await expect(search()).rejects.toMatchObject({ code });
  });

  it.each(TROUBLE)('reads %s as such', async (_what, answer, code) => {
    serve(answer);
    await expect(search()).rejects.toMatchObject({ code });
  });

  it('sends nothing where the picture is not public', async () => {
    const seen = serve({ body: ANSWER });
    await expect(similarOffer.search({ picture, ...reach }, { signal })).rejects.toMatchObject({
      code: 'picture-private',
    });
    expect(seen).toEqual([]);
  });
});
