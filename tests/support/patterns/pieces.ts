/** Parts of texts that patterns begin to match again and again. */
const list = (text: string): string[] => text.split('|');

export const SPACES = [' ', '\t', '\u00a0', '\n', ' \u0001'];

export const NUMBERS = list('1|1 |1,|1.|1,111 |, |0|.1|1e|-|\u0661|\uff11');

export const PRICES = [
  ...SPACES,
  ...NUMBERS,
  ...list('$|$1|1$|€ |kr|kr1|C $|R|AUD |USD1|￥1|£1 |free|(+ 5 €)'),
];

export const TITLES = [
  ...SPACES,
  ...NUMBERS,
  ...list(
    '1个|十|一包1个|1个*|*1|孔*1|加大|1打|1x|1ml|1*1|m|xs|xl|样品|邮费|差1拍|含税|带票|加6点|满1',
  ),
  ...list(
    '积分加|不含|专用|适用于|for |for a|送|送配件|红|墨绿|中|中色|1小时|pack of |a1|ﷺ|㍿|普|包邮',
  ),
  ...list('限购1|11天'),
];

export const ADDRESSES = [
  ...SPACES,
  ...list(
    String.raw`,|(|)|"|'|\|\1|a|1|1.|=|&|&a|&#1|?|?a|/|,,|, a|<img|<img |<img "|<img a=|a='|a="`,
  ),
  ...list(
    '<img src="|a |a = |x="y" |url(|url(a),|url("|image-set(|image-set(url(a) 1x,|a 1x,|a 1w, ',
  ),
  ...list(
    '1x |1x1|"https:|"https:a":[1,|/cdn/shop/|&width=|/wp-content/uploads/|-1x1|_small_crop_a',
  ),
  ...list(
    '_1|=s1|.jpg_|._a|/s1-a|-1x|@2x|_thumb|data:|https://|https://a.|/v1/fill/|?odnWidth|%|1px',
  ),
];
