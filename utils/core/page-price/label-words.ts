/** What the words before and behind a sum say of it, in the languages of many shops. Data, not code. */
import { INSTALMENT_WORDS } from './instalment-words';
import { first, type LabelWords, last, sourceOf, within } from './word-patterns';

const UNITS =
  'kg|kilo|kilogramm|chilo|g|gr|gramm?|lbs?|pound|oz|ounce|fl\\.? ?oz|sheet|wash|tablet|capsule|serving|count|ct|l|lit|litre|liter|litro|litr|ml|cl|dl|m|m2|m²|metre|meter|cm|кг|г|л|мл|м|м²|公斤|公升|公克|克|毫升';
/** A number of units: `100 ml`. */
const AMOUNT = `(?<![\\p{L}\\d])(?:\\d{1,4}(?:[.,]\\d)?\\s?)?(?:${UNITS})(?![\\p{L}])`;

export const LABEL_WORDS: readonly LabelWords[] = [
  ...INSTALMENT_WORDS,
  // The sum of a loan
  {
    meaning: 'other-sum',
    before: within(
      'total (?:of payments|amount payable|payable|repayable)|gesamtbetrag|finanzierungsbetrag|darlehensbetrag|montant total dû',
      'coût total|(?:importe|coste|precio) total (?:adeudado|a plazos|del cr[ée]dito)|importo totale|totale dovuto',
      'total (?:parcelado|a prazo)|całkowita kwota|totale (?:kosten|prijs op afbetaling)|totalt att betala|kreditbelopp',
      '(?:сумма|стоимость) кредита|支払総額|分割払手数料|총 납입|총 할부|分期總',
    ),
  },

  // The price before
  {
    meaning: 'old',
    before: within(
      'was|list|list price|reg|regular|regularly|regular price|rrp|r\\.r\\.p|srp|msrp|mrp|m\\.r\\.p|retail|originally|original|original price|orig|orig\\.|before|previous|previously|compare at|compared to|full price|typical price',
      'uvp|uvp\\.|statt|vorher|bisher~|früher~|ehemals|alter preis|streichpreis|listenpreis|normalpreis|unser alter',
      'ancien~|au lieu de?|prix (?:conseill|public|de référence|habituel|barr|initial|avant|d.origine)~|barr[ée]',
      'antes|pvpr?|p\\.v\\.p\\.?|precio (?:anterior|original|habitual|recomendado|de lista|tachado)|invece|anziché|listino|prima|prezzo (?:consigliato|precedente|originale|pieno)',
      'pre[çc]o (?:sugerido|original|normal|de lista|anterior|cheio)|oude?|adviesprijs|adviespr|normale prijs|was-prijs|van-prijs',
      'poprzedni~|stara cena|dawniej|cena (?:katalogowa|regularna|sugerowana|pierwotna|detaliczna|rynkowa)|przed obniżką|sugerowana cena|było|była',
      'tidigare|ord|ord\\.|ordinarie|ordpris|rek|rek\\.|rekommenderat|normalpris|førpris|vejl|veil|veiledende|ovh|původní|pôvodná|běžná|bežná',
      'стар(?:ая|ой)|был[оа]?|прежн~|розничн~|рекоменд~|до скидки|eski|liste fiyatı|yerine|السعر السابق|بدلا من|قبل',
      '原价|原價|定价|定價|市价|市價|牌價|建議售價|建议售价|通常価格|参考価格|希望小売価格|定価|メーカー希望|旧価格|정가|정상가|소비자가|시중가|기존가|εκτός',
    ),
    behind: first('rrp|list|uvp|msrp|pvpr|au lieu|statt|adviesprijs'),
  },
  { meaning: 'old', before: new RegExp('^[\\s(]*(?:de|van|av)[\\s:]*$', 'u') },
  {
    meaning: 'old',
    before: within(
      '30[- ](?:days?|tage~|derniers|jours|días|giorni|dias|dni|dagen|dagar~|дн~)|(?:last|letzten|derniers|últimos|ultimi|ostatnich|afgelopen|laatste|senaste|последние|за) 30',
      '(?:過去|最近|近|최근) ?30',
    ),
    behind: first(
      '(?:in|over|den|der|sur|au cours|en|dans|negli|nos|w|z|in de|de|za|за) (?:the |les |los |gli |de )?(?:last|past|letzten|derniers|últimos|ultimi|ostatnich|afgelopen|laatste|senaste|последние)? ?30',
    ),
  },

  // What is saved or given back
  {
    meaning: 'other-sum',
    before: last(
      '(?:sav(?:e|es|ed|ing|ings)|you save)(?: up to)?|discount|less|coupon|off',
      'spar(?:en|e|st|t)?(?: sie)?(?: bis zu)?|sie sparen|ersparnis|gespart|rabatt|nachlass',
      'économi(?:e|ez|sez|se)~|vous économisez|remise|réduction(?: de)?|ahorr(?:a|as|o|e)|descuento|risparmi~|sconto(?: di)?',
      'economi~|desconto(?: de)?|oszczędzasz|oszczędź|oszczędność|rabat|zniżka|bespaar~|je bespaart|voordeel|korting|du sparar|spara|sparar|rabatt',
      'эконом~|скидка|выгод~|sleva|zľava|ušetříte|ušetríte',
      'وفر|توفير|خصم|tasarruf|indirim',
      'お得|割引|値引き?|off|할인|절약|省|(?<!\\d ?)折|立减|折抵|現折|現省|立省',
    ),
    behind: first(
      "off|saved|savings?|discount|gespart|rabatt|günstiger|ersparnis|de (?:remise|réduction)|d[’']économie|de (?:descuento|ahorro)|di (?:sconto|risparmio)",
      'de (?:desconto|economia)|taniej|rabatu|zniżki|oszczędności|korting|voordeel|скидк[аи]|выгод~|эконом~',
      'お得|off|引き?|割引|할인|절약|折扣|折抵',
    ),
  },
  {
    meaning: 'other-sum',
    before: within(
      'earn|rewards?|cash ?back|loyalty|collect|points|punkte~|bonuspunkte|sammeln|cagnott~|fidélité|acumula~|puntos|accumul~|punti',
      'ganhe|pontos|otrzymasz|punkt(?:y|ów)|zwrot|spaar(?!t)|spaarpunten|punten|poäng|бонус~|кэшб~|балл~|верн[её]м|ポイント|還元|적립|포인트|캐시백|回饋|回馈|點數|返现',
    ),
    behind: first(
      '(?:back )?in (?:rewards|points|store credit)|back|cash ?back|rewards?|(?:worth )?(?:of )?points|bonus~|punkte|cagnott~|offerts|de (?:cashback|reembolso|saldo)|en (?:tu saldo|puntos)',
      'in (?:buoni|punti)|zwrotu|w punktach|aan punten|i bonus|i poäng|бонус~|балл~|кэшб~|相当|分の?ポイント|ポイント|還元|적립|포인트|캐시백|回饋|購物金|红包|點',
    ),
  },

  // Measured by a unit, or without tax
  {
    meaning: 'other-sum',
    before: last(
      `${AMOUNT} ?(?:=|あたり|当たり|당|/)`,
      '(?:1|100|500|1000) ?(?:kg|g|ml|l)あたり|(?:kg|g|ml|l)당|每(?:100 ?)?(?:公斤|公升|公克|ml|g|kg|l)',
      "unit price|grundpreis|preis pro einheit|prix (?:au|à l[’'])(?: ?kilo| ?litre|unité)?|precio por unidad|prezzo unitario|cena jednostkowa|cena za (?:kg|l|szt)|(?:за|za) 1 ?(?:кг|л|kg|l)|precio por (?:kilo|litro)",
      'jmf[- ]?pris|jmf|jämförpris|eenheidsprijs|цена за единицу|単価|단위가격',
    ),
    behind: first(
      `/ ?${AMOUNT}`,
      `(?:per|p/|el|pr\\.?|pro|je|par|por|al|alla|ao|za|les|le|la|im|på|för|за|the) ?${AMOUNT}`,
      '\\(?(?:1|100) ?(?:g|ml|kg|l|cm|m)あたり|/ ?100|(?:par|pro|per|por) 100',
    ),
  },
  {
    meaning: 'other-sum',
    before: last(
      '(?:ex|exc|excl)\\.?(?: |\\. )?(?:vat|gst|tax|btw)|without (?:vat|tax)|before tax|net price|netto|nettopreis|ohne mwst|zzgl\\.? mwst|exkl\\.? mwst',
      'hors taxes?|prix ht|ht|sin (?:iva|impuestos)|senza iva|iva escl~|sem (?:iva|impostos)|bez (?:vat|podatku|dph)|cena netto|brez ddv',
      'exkl\\.? ?moms|ex\\.? moms|ekskl\\.? moms|без ндс|χωρίς φπα|税抜き?|税別|未税|未稅|부가세 ?별도|vat ?별도|ex\\.? btw|exclusief btw',
    ),
    behind: first(
      '\\+ ?(?:vat|gst|iva|mwst|btw|moms|tva)|(?:ex|exc|excl)\\.?(?: |\\. )?(?:vat|gst|tax|btw)|exclusief btw|excluding (?:vat|tax)|(?:plus|without) vat|before tax|net',
      '\\(?(?:zzgl|exkl)\\.? (?:\\d\\d ?% )?(?:mwst|ust|umsatzsteuer)|ohne mwst|netto|h\\.?t|hors taxes?|sin iva|(?:iva|i\\.v\\.a\\.) (?:esclusa|escl|no incluido)',
      'sem (?:iva|impostos)|bez (?:vat|podatku|dph)|brez ddv|(?:exkl|ex|ekskl)\\.? ?moms|без ндс|\\(?税抜き?|\\(?税別|\\+ ?税|\\(?未税|\\(?未稅|부가세 별도|\\(?vat 별도',
    ),
  },

  // Prices for some buyers, for several pieces, or of another offer
  {
    meaning: 'other-sum',
    before: within(
      'members?|member price|membership|prime|clubcard|club(?: card| price)?|mitglied~|clubpreis|clubmitglied~|adhérents?|prix membre|membres?|abonnés?|socios?|soci|sócios?|assinante~|clube|klub~|dla klubowiczów',
      'leden~|lidmaatschap|medlem~|участник~|для членов|عضو|الأعضاء|üye~|会員|會員|会员|卡友|회원|プレミアム|vip|앱회원|멤버십|와우',
      "(?:with|using) (?:[\\p{L}'’]{1,12} ){0,3}card|store card|credit card|card price|(?:mit|per) (?:[\\p{L}]{1,12} )?(?:[\\p{L}]{1,12})?karte|kundenkarte|karteninhaber",
      'avec (?:la |votre |une )?carte|prix carte|cart[ãa]o [\\p{L}]{2,12}|carte de fidélité|con (?:la |tu )?(?:tarjeta|carta)|tarjeta de|carta fedeltà|(?:no|com) (?:o )?cart[ãa]o|na? cart[ãa]o|z kart[ąa]|kartą|met (?:je |de )?(?:klanten|bonus|spaar)?kaart|bonuskaart|klantenkaart|med (?:kund)?kort|kundkort|(?:с|по) (?:[\\p{L}]{1,12} )?карт~',
      'カード(?:払い|会員|利用|決済)|카드|刷.{0,6}卡|聯名卡|联名卡|信用卡',
      'app|apps|app[- ](?:only|exclusive|price|preis)|appli|application mobile|appen|aplikacj~|приложени~|アプリ|앱|應用程式',
      'code|coupon|voucher|promo ?code|gutschein~|rabattcode|cup[oó]n|cupom|código|codice|coupon-?code|kod|kodem|kuponem|kuponu|kortingscode|koden|rabattkod~|промокод~|купон~|クーポン|쿠폰|優惠券|优惠券|折扣碼|折扣码|券[后後]',
      'subscri(?:be|ption)~|autoship|auto-?delivery|repeat delivery|(?:spar-?)?abo|abos|abonnement~|abonne~|abonament~|w abonamencie|suscri~|suscrí~|abbonament~|assinatura|assine|subskrypcj~|prenumer~|подписк~|定期便|定期購入?|定期おトク|お届け便|정기배송|정기구독|定期配送|訂閱|订阅',
      'trade[- ]?in|trade in|inzahlungnahme|eintausch~|reprise|renove|entregando|permuta|rottamazione|na troca|inruil~|inbyte|odkup~|trade|обмен~|трейд|下取り|보상판매|舊換新|旧换新|換購',
      'students?|studenten~|étudiants?|estudiantes?|new customers?|neukunden~|first order|bulk|wholesale',
    ),
    behind: first(
      "(?:for|to) (?:club |prime |plus )?(?:members?|subscribers|students)|clubcard|member price|prime|with (?:[\\p{L}'’]{1,12} ){0,3}(?:[\\p{L}]{0,6}card|code|coupon|prime|membership|subscription|trade[- ]in)",
      "für (?:[\\p{L}]{1,12} )?mitglieder|mit (?:[\\p{L}]{1,12} )?(?:[\\p{L}]{1,12})?(?:karte|code|gutschein|abo)|bei inzahlungnahme|im abo|in der app|pour les (?:adhérents|abonnés|membres)|(?:avec|sur|en) (?:la |le |votre |une |l[’'])?(?:carte|code|abonnement|reprise|appli)~",
      '(?:para|por ser|siendo) (?:los )?(?:soci|miembr|abonad|client|assinante|membro)~|con (?:la |el |tu )?(?:tarjeta|cup[óo]n|código|suscripción|abono)|entregando|en la app',
      "per (?:i |gli )?(?:soci|abbonati|membri)|con (?:la |il |l[’'])?(?:tua )?(?:carta|codice|coupon|abbonamento|permuta)|(?:su|in|nell)[’' ]?app|(?:no|com|usando|na) (?:o |a )?(?:cartão|cart[ãa]o|cupom|código|assinatura|app|troca)",
      '(?:z|dla|przy|w|po) (?:kartą|kart[ay]|kodem|kuponem|klubowicz~|członk~|zwrocie|subskrypcji|aplikacji|zalogowaniu)|(?:met|voor|in) (?:je |de |onze )?(?:[\\p{L}]{0,8}kaart|code|leden|abonnement|inruil|app)',
      '(?:med|för|vid|i) (?:[\\p{L}]{0,6}kort|kod~|medlem~|inbyte|prenumeration|appen)|(?:для|по|с|при|в) (?:участник~|член~|промокод~|подписк~|карт~|обмен~|приложени~|купон~)',
      'in (?:the|our) app|in-app|app only|on the app|アプリ|(?:앱|카드|쿠폰|회원)~|カード',
    ),
  },
  {
    meaning: 'other-sum',
    before: within(
      '(?:[2-9]|\\d\\d{1,3}) ?(?:or more|and more|\\+|plus|stück|stk|st\\.|achetés?|articles|unid~|uds?|pezzi|pz|peças|szt|stuks|шт|штук|個以上|点以上|개 ?이상|件以上|件)',
      '(?:buy|kaufe?n?|achetez|compra|ll[eé]va(?:te)?|acquista|prend[ia]|leve|compre|kup|koop|köp|купи(?:те)?|任選|买|買) (?:[2-9]|\\d\\d{1,3})|(?<![\\d.,])[2-9] (?:(?:szt\\.|шт\\.|stk\\.?|st\\.?) )?(?:for|für|pour|por|per|za|за|voor|för)$|(?<![\\d.,])[2-9] ?(?:個|点|件|개)(?:で)?$|[2-9]개 묶음',
    ),
  },
  {
    meaning: 'other-sum',
    before: within(
      '(?:other|more|new|used)(?: [\\p{L}&]{1,12}){0,2} (?:sellers?|offers?|from)|\\d{1,4} (?:sellers?|offers?)|(?:new|used|refurbished|renewed|pre-?owned|open[- ]box|like new)(?: \\(\\d{1,4}\\))? (?:from|for|at)|buy used',
      "(?:andere|weitere|alle|neue|gebrauchte)(?: [\\p{L}&]{1,12}){0,2} (?:verkäufer|anbieter|angebote)|(?:gebraucht|generalüberholt|neu|b-ware)(?: \\(\\d{1,4}\\))? (?:ab|für)|autres (?:vendeurs|offres)|vendeurs|(?:d[’'])?occasion|reconditionn~",
      'otr[oa]s (?:vendedores|ofertas)|vendedores|segunda mano|reacondicionad~|altri venditori|venditori|(?:usato|ricondizionato) (?:da|a)|altre offerte|outr[oa]s (?:vendedores|ofertas)|usados? a partir',
      'inni sprzedawcy|inne oferty|sprzedawc~|używan~|andere (?:verkopers|aanbieders)|verkopers|tweedehands|begagna~|andra säljare|säljare|(?:других|другие|все) продавц~|продавц~|б/у|уценённ~',
      '中古|他の出品者|出品|新品の|다른 판매자|판매자|중고|其他賣家|賣家|卖家|二手',
    ),
  },

  // Sums for other things
  {
    meaning: 'other-sum',
    before: within(
      "shipping|delivery|postage|p&p|import(?: fees| charges)|handling|versand~|[\\p{L}]{0,10}lieferung|lieferkosten|liefer~|livraison|frais de port|frais d[’']envoi|env[ií]os?|entrega|spedizion~|consegna|frete|doprav~|dostaw~|przesyłk~|wysyłk~",
      'verzend~|verzonden|bezorg~|in huis|frakt~|[\\p{L}]{0,10}leverans|leverering|fragt|доставк~|[\\p{L}]{0,10}-доставк~|送料|お急ぎ便|配送|宅配|运费|邮费|運費|到貨|免運|滿|배송|택배|kargo|toimitus|شحن|توصيل|الشحن',
      '(?:orders?|spend|purchases?) (?:over|above|of)|free (?:over|from)|bestellwert|mindestbestell~|commande|panier|pedidos? (?:superiores|de)|ordini|compras acima|zamówieni~|bestelling~|köp över|заказ~ от',
    ),
    behind: first(
      "\\+? ?(?:shipping|delivery|postage|p&p|p & p|handling|versand~|lieferkosten|porto|de frais|de port|de livraison|d[’']envoi|de (?:gastos de )?env[ií]o|di spedizione|de frete|dostawa|kosztów dostawy|verzend~|bezorgkosten|frakt|доставк~|за доставк~)",
      "(?:de|d[’']) ?(?:achats?|compras?|commande)|(?:and|or) (?:over|more|above)|for free (?:shipping|delivery)|to qualify|以上|以内|이상|送料(?!無料)|運費|运费|배송비|배송",
    ),
  },
  {
    meaning: 'other-sum',
    before: last(
      'bottle deposit|deposit fee|pfand|consigne|depósito|dep[óo]sito por envase|caución|cauzione|caução|kaucja|statiegeld|pant|panti|залог~|залог за тару|záloha',
      '[\\p{L}]{0,4}保証金|デポジット|(?:빈병)?보증금|押金|另收押金',
    ),
    behind: first(
      '(?:bottle |container |can |refundable )?deposit|crv|pfand|flaschenpfand|de consigne|consigne|de (?:depósito|fianza|caução)|di (?:cauzione|deposito)|kaucji|statiegeld|\\(?i? ?pant|залог~|押金',
    ),
  },
  {
    meaning: 'other-sum',
    before: within(
      '(?:protection plan|warranty|protection|insurance|coverage|breakdown cover|care plan|applecare\\+?|assurance|garantie~|garantieverlängerung|geräteschutz|versicherung|schutzbrief|extension de garantie|garantía(?: extendida)?|seguro|garanzia|assicurazione|garantia|gwarancj~|ubezpieczen~|verzekering|försäkring|гаранти~|страхов~)(?: (?:\\d{1,2}|for|für|per|de|von|\\d{1,2} [\\p{L}]{1,10}|\\+|[\\p{L}]{1,4})){0,2}[\\s:]*$',
      '延長保証|保険|연장보증|보험|延長保固|保固|延保|加購|gift wrap|installation|aufbauservice|montageservice|dont|montage',
    ),
    behind: first(
      '(?:protection|warranty|insurance|versicherung|garantie|assurance|seguro|garanzia)',
    ),
  },
  {
    meaning: 'other-sum',
    before: within(
      'bundle (?:price|total)|total price|set price|buy (?:both|all)|add (?:both|all)|paketpreis|setpreis|zusammen|gesamtpreis|prix total|prix du lot|precio total|prezzo totale|valor total|cena zestawu|totaalprijs|paketpris|цена комплекта',
      'セット価格|合計|총 (?:상품)?금액|세트가|組合價|总价|總價|合計金額',
    ),
  },

  // A price that is not said exactly
  {
    meaning: 'loose',
    before: last(
      "from|ابتداء من|يبدأ من|from only|just from|prices from|as low as|starting at|starts at|starting from|at|under|below|up to|ab|schon ab|ab nur|unter|bis|bis zu|dès|à partir de|à partir d[’']|moins de|desde|a partir de|hasta|menos de|da|a partire da|sotto i|até",
      'od|już od|do|vanaf|al vanaf|tot|onder|från|fr|fr\\.|upp till|under|fra|от|до|od pouhých|kezdve',
    ),
    behind: first('から|より|〜|～|부터|起|and up|\\+'),
  },
  {
    meaning: 'loose',
    behind: first(
      "each|ea|/ ?(?:ea|each|pc|pcs|st|stk|stück|szt|шт|unit|unité|ud|un|pz)|je stück|pro stück|la pièce|l[’']unité|la unidad|cad|cadauno|cada|za sztukę|per stuk|styck|за шт~",
    ),
  },
];

/** Words behind a sum even if another sum follows: they belong to no other. */
export const GLUED = new RegExp(`^ ?(?:/|${sourceOf(['per|pro|je|par|por|al|za|mtl|за|в'])})`, 'u');

/** It is the sentence that is said to be free, not a sum for it. */
export const FREE = new RegExp(
  `(?:${sourceOf([
    '(?:free|gratis|kostenlos~|gratuit~|grátis|offert~|darmow~|bezpłatn~|бесплатн~|fri|無料の?|무료) ?(?:[\\p{L}]{1,8} )?(?:shipping|delivery|versand|lieferung|livraison|envío|entrega|spedizione|consegna|frete|dostawa|verzending|bezorging|frakt|leverans|доставка|配送|배송)',
    'versandkostenfrei|portofrei|(?:livraison|envío|spedizione|frete|verzending|доставка|送料|配送) ?(?:gratis|gratuit~|offerte|grátis|бесплатн~|無料)|免運費?|包邮|무료배송|送料無料',
  ])})[\\s:·|]*$`,
  'u',
);
