import { normalizeText } from '../money-text/numbers';
import { within } from './word-patterns';

/** Words that tell what a number means, in the languages of many shops. Data, not code. */

/** Words in names as `namesOf` returns them, separated by spaces. */
export const NAMES = {
  price: /price|preis|\b(?:prix|precio|prezzo|cena|pre[cç]o|hinta|pris|fiyat|harga|amount|cost)/u,
  old: /\b(?:old|was|regular|rrp|msrp|mrp|uvp|strike\w*|cross(?:ed)?|barred|before|original|retail|compare|previous|prev|former|undiscounted|through)\b|\b(?:list|full|high|standard|market|normal|base) price\b/u,
  saving:
    /\b(?:sav(?:e|ed|ing|ings)|(?<!price )discount(?! price)|rebate|rabatt?|coupon|voucher|percent\w*)\b/u,
  untaxed: /\b(?:ex|excl|without|net|netto|no) (?:vat|tax|gst)\b|\bprice tax\b/u,
  unit: /\b(?:unit price|per unit|price per|price unit|base price|grundpreis|measure)\b/u,
  instalment:
    /\b(?:instal\w*|month\w*|finance|financing|credit|emi|klarna|afterpay|leasing|loan)\b/u,
  shipping: /\b(?:ship\w*|deliver\w*|postage|versand\w*|livraison|freight)\b/u,
  related:
    /\b(?:related\w*|recommend\w*|recs?|similar|also|upsell|cross sell|crosssell|accessor\w*|recent\w*|sponsor\w*|bundles?|carousel|slider|slick|swiper|suggest\w*|viewed|alternativ\w*|together|others?|bestsellers?|minicart|mini cart|compare)\b/u,
  frame: /\b(?:header|footer|nav|navigation|navbar|topbar|menu)\b/u,
};

/** Headings above other products, in lower case. */
export const RELATED_HEADINGS = within(
  'related~|similar~|you may|you might|also like~|also bought|also viewed|recommend~|frequently|bought together|customers who|recent~|more from|sponsored|accessor~|complete the',
  'ähnlich~|kunden~|passend~|zuletzt|das könnte|wird oft|similaires|aussi|recommand~|récemment|fréquemment|correlati|simili|potrebbe|spesso|visti di recente|relacionad~|también|habitualmente|recientemente|semelhantes|também|recentemente|compre junto',
  'podobn~|również|razem|ostatnio|souvisej~|súvisiac~|gerelateerd~|vergelijkbar~|bekeken|samen gekocht|liknande|också|tillsammans|senast|похож~|рекоменд~|вместе с|смотрели|смотрите',
  '相关|推荐|猜你|關聯|喜歡|瀏覽|おすすめ|関連|一緒に|最近チェック|この商品を|비슷한|추천|함께|최근 본',
);

/** Names of the button that buys, and its words, in lower case. */
export const BUY_NAMES = /\b(?:add to (?:cart|bag|basket)|addto(?:cart|bag)|buy|purchase)\b/u;
export const BUY_WORDS = within(
  'add to~|buy|buy now|order now|pre-?order|purchase|place bid|kaufen|warenkorb|in den~|bestellen|acheter|panier|comprar|cesta|carrito|carrello|acquista|carrinho|koszyk~|kup|kup teraz|winkel(?:wagen|mand)|varukorg~|köp|kurv|handlekurv|ostoskoriin|do košík~|kosár~|в корзину|купить|sepete~|keranjang|giỏ hàng|السلة',
  'カート|購入|장바구니|구매|購物車|购物车|立即购买|立即購買',
);

/** Sums other than the product's price. */
export const OTHER_SUMS = ['saving', 'unit', 'untaxed', 'instalment', 'shipping'] as const;

const COUNT = String.raw`(?<![\d.,x×])(\d{1,4})(?![.,]?\d)`;

/** How shops write counts; the number is the first group. */
const COUNT_PATTERNS: readonly RegExp[] = [
  // English: pack of 6, 6-pack, 12 pcs
  String.raw`\b(?:packs?|set|box|lot|bundle|case|bag|pair|carton) of ${COUNT}`,
  String.raw`${COUNT}[- ]?(?:pack|pk|packs)\b`,
  String.raw`${COUNT}[- ]?(?:pcs?|pieces?|count|ct)\b`,
  // German: 6er-Pack, 10 Stück
  String.raw`${COUNT}er[- ]?(?:pack(?:ung)?|set|box)\b`,
  String.raw`${COUNT} ?(?:Stück|Stk\b)`,
  // French, Spanish, Portuguese, Italian, Dutch
  String.raw`\b(?:lot|pack|paquet|boîte|jeu|ensemble|set|coffret) de ${COUNT}`,
  String.raw`\b(?:juego|paquete|caja|conjunto|kit|jogo|pacote|caixa) (?:de|com|con) ${COUNT}`,
  String.raw`\b(?:set|confezione|pacco|scatola|kit) (?:da|di) ${COUNT}`,
  String.raw`\b(?:set|pak|doos) van ${COUNT}`,
  String.raw`${COUNT} ?(?:pièces|piezas|unidades|uds?\b|peças|pezzi|pz\b|stuks|ks\b|szt\b|kpl\b)`,
  // Russian and its neighbours
  String.raw`${COUNT} ?(?:шт|предмет)`,
  // Japanese, Chinese, Korean: 6個セット, 10枚入り, 12个装
  String.raw`${COUNT} ?(?:個|本|枚|足|点|袋|箱) ?(?:セット|入り?|組|パック)`,
  String.raw`${COUNT} ?(?:个|只|件|条|双|支|片|包|盒|瓶|枚|入)(?:装|裝|/包|/盒)`,
  String.raw`${COUNT} ?入(?:り|裝|装)?(?![\p{Script=Han}])`,
  String.raw`${COUNT} ?(?:개입|개 ?세트|매입|팩)`,
].map((form) => new RegExp(form, 'giu'));

/** Products made of pieces: their count is not the number sold. */
const MADE_OF_PIECES =
  /puzzle|jigsaw|\blego\b|building blocks|bricks|пазл|拼图|拼圖|积木|積木|ジグソー|パズル|퍼즐/iu;

/** Characters of a title; what follows says nothing about the count. */
const MAX_TITLE_LENGTH = 500;

/** Pieces sold as one by a product's title; undefined if unstated or contradictory. */
export function piecesInTitle(title: string): number | undefined {
  const text = normalizeText(title.slice(0, MAX_TITLE_LENGTH));
  if (MADE_OF_PIECES.test(text)) return undefined;
  const counts = new Set(
    COUNT_PATTERNS.flatMap((form) => [...text.matchAll(form)].map(([, count]) => Number(count))),
  );
  const [count] = counts;
  return counts.size === 1 && count !== undefined && count > 0 ? count : undefined;
}
