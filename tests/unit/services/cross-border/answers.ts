/** Answers of the cross-border API, as its official pages show them. */

/** `success` is sometimes text. */
export const envelope = (result: unknown, success: boolean | 'true' = true) => ({
  body: { result: { success, code: '200', message: '操作成功', result } },
});

export const UPLOADED = envelope('1048608196202797156', 'true');

/** The offer's id as a number of 19 digits, which no JavaScript number holds. */
const ITEM =
  '{"offerId":1234567890123456789,"subject":"保温杯","subjectTrans":"Vacuum cup","imageUrl":"https://cbu01.alicdn.com/x.jpg","priceInfo":{"price":"14.20","jxhyPrice":null,"consignPrice":"15.00","promotionPrice":null},"minOrderQuantity":2,"monthSold":30,"repurchaseRate":"13%","sellerIdentities":["super_factory","tp_member"],"offerIdentities":["select"],"tradeScore":"5.0","companyName":"永康市杯业有限公司","companyAddress":"浙江 永康","promotionURL":"https://detail.1688.com/offer/1234567890123456789.html?kjSource=pc&trackerId=1","sellerDataInfo":{"tpYear":"8","compositeServiceScore":"4.5"},"productSimpleShippingInfo":{"shippingTimeGuarantee":"shipIn48Hours"},"createDate":"2026-01-02 03:04:05"}';

export const FOUND = {
  body: `{"result":{"success":"true","code":"200","message":"操作成功","result":{"totalRecords":45,"totalPage":3,"pageSize":20,"currentPage":1,"data":[${ITEM}],"picRegionInfo":{}}}}`,
};

export const reach = {
  connection: { baseUrl: 'https://gw.open.1688.com', titleLanguage: 'ja' as const },
  credentials: { appKey: '1000000', secret: 'test123', token: 'tok' },
};
