const GIVEN = {
  way: 'file',
  mime: 'image/png',
  base64: 'iVBORw0KGgo',
  width: 300,
  height: 300,
  enlarged: false,
};

/** Every command that the worker takes, with what it would be carried out with. */
export function everyCommand(windowId: number, url: string): { type: string; data: object }[] {
  const ofWindow = (type: string, data: object = {}) => ({ type, data: { windowId, ...data } });
  return [
    ofWindow('findUrl', { url }),
    ofWindow('providePicture', { picture: GIVEN }),
    ofWindow('refine', { change: { kind: 'query', query: {} } }),
    ofWindow('details', { offerIds: ['600000000001'] }),
    ofWindow('sellerOffers', { sellerId: 'b2b-1', page: 0 }),
    ofWindow('startBatch', { ids: [0] }),
    ofWindow('openBatchItem', { id: 0 }),
    ...[
      'retry',
      'more',
      'cancel',
      'reacquire',
      'listPictures',
      'pauseBatch',
      'continueBatch',
      'cancelBatch',
      'retryFailed',
    ].map((type) => ofWindow(type)),
  ];
}
