/** Freight of single pieces. A file of its own: the worker, which checks watched offers, needs no other words. */

const SINGLE = '(?:一件代发|单件代发|代发|代寄|一件|单件|单个|一个|帮发|代销)';
const POST_PAID =
  '(?:包邮|免邮|包运费|免运费|包快递|邮费我们|快递费我们|运费我们|(?:运|邮|快递)费?我出)';
/** Freight of a single piece that is sent to a consumer is paid. */
export const ONE_PIECE_FREE: readonly RegExp[] = [
  new RegExp(`${SINGLE}\\S{0,4}\\s?(?:全国|也|就|都|均)?${POST_PAID}`),
  new RegExp(`${SINGLE}\\S{0,4}\\s\\S{0,4}(?:快递费|运费|邮费)(?:我们|我方|我|店家|厂家|卖家)出`),
];
