/** What shops write around sums, by language; `{}` is the sum, `|` separates phrases. */

/** Instalments and what is paid in advance. */
export const INSTALMENTS: Readonly<Record<string, string>> = {
  en: '{} /mo. for 24 mo.|with 0% APR: {}/month|36 monthly payments of {}|Starting at {}/mo with Affirm|Pay {} today|4 x {}|or 4 payments of {} with|{}/mo. with 36-mo. agreement|split into 4 payments: {}|6 instalments of {}|3 easy payments of {}|{} biweekly|12 × {}',
  de: '24 x {}|ab {} / Monat|Monatsrate {}|monatlich ab {}|in 12 Raten à {}|12 Monatsraten zu {}|{} pro Monat|Ratenkauf ab {}|3 Raten: {}|ab {} mtl. finanzieren|Anzahlung {}|Finanzierung ab {}',
  fr: '4x {}|4 fois {}|en 10 x {}|10 mensualités de {}|{} / mois|{} par mois pendant 24 mois|payez {} x 3|3x sans frais : {}|soit 3 x {}|Apport {}|à partir de {}/mois|{} en 4x|Paiement en 3 fois de {}',
  es: '12 x {}|12 cuotas de {}|12 cuotas sin interés de {}|{} al mes|desde {}/mes|3 plazos de {} sin intereses|12 pagos de {}|hasta 12 MSI de {}|Págalo en 3 veces: {}|{} x 12 meses|12 mensualidades de {}|Cuota mensual {}',
  it: '3 x {}|3 rate da {}|da {}/mese|rata mensile {}|12 rate mensili da {}|{} x 12 mesi|{} al mese per 24 mesi|in 3 rate senza interessi da {}|Finanziamento da {}|Acconto {}',
  pt: '10x {}|10x de {}|em até 12x de {}|12x de {} com juros|{} em 10x|12 parcelas de {}|3 vezes de {}|ou 10x sem juros de {}|{}/mês|mensalidade de {}|entrada de {}|até 6x {} s/ juros',
  pl: '10 x {}|20 rat x {}|rata {}|rata od {}|{}/mies.|{} miesięcznie|10 rat 0% po {}|30 x {} w ratach|{} na raty|raty od {}',
  nl: '3x {}|in 3 termijnen van {}|{} per maand|{}/mnd|vanaf {} p.m.|3 betalingen van {}|gespreid betalen: {}',
  sv: '{}/mån|{} kr/mån|från {}/månad|delbetala från {}|12 x {}|24 månader x {}|{} per månad|avbetala {}/mån|3 delbetalningar på {}',
  ru: '{} / мес|от {} в месяц|4 платежа по {}|{} × 4|рассрочка {}|в рассрочку от {}|по {} на 12 месяцев|частями по {}|Первый платеж {}|кредит от {}/мес.',
  ja: '{}×12回|月々{}から|月額 {}|分割24回 {}|24回払い: {}|ボーナス払い {}|分割払い {}/月|頭金 {}|月{}',
  ko: '월 {}|월 {} x 12개월|12개월 할부 {}|무이자 3개월 {}|{}/월|매월 {}|월 납입금 {}',
  zh: '每月 {}|分期 {} x 12期|12期 x {}|月付 {}|每期 {}|3期零利率 {}|{}/月|首付 {}|定金 {}|訂金 {}',
  ar: '{} شهريا|4 دفعات بقيمة {}|قسط شهري {}',
  tr: '12 taksit x {}|aylık {}|{} x 12 taksit',
};

/** Sums that are not the price that everybody pays for one piece. */
export const OTHER_SUMS: Readonly<Record<string, string>> = {
  en: "Member price: {}|My Best Buy price {}|Plus members: {}|VIP price {}|{} with RedCard|Get it for {} with our card|App-only: {}|{} on the app|Use code SAVE20 for {}|with coupon {}|Subscribe for {}|Autoship {}|2 for {}|3 or more: {} each|Buy 2 get each for {}|Open box from {}|Refurbished: {}|{}/kg|{} per lb|({}/oz)|{} per 100 g|Retail: {}|MSRP {}|Compare at {}|Reg. {}|Orig. {}|List: {}|{} off|Save {}|You save: {}|Shipping: {}|+{} delivery|Free shipping over {}|free delivery on orders of {} or more|Spend {} for free shipping|Deposit {}|{} refundable deposit|Earn {} in points|{} Kohl's Cash|Add warranty {}|SquareTrade protection {}|Case of 12 {}|Bundle price {}|Gift wrap {}|Installation {}|ex. VAT {}|{} excl. tax",
  de: 'Mitgliederpreis {}|Prime-Preis {}|PAYBACK Preis {}|App-Preis {}|Nur per App {}|mit Coupon {}|mit Code: {}|mit Gutschein {}|Sparabo: {}|im Abo {}|ab 2 Stück {}|ab 10 St. {}|2er Set {}|Gebraucht ab {}|{}/100 ml|1 kg = {}|Grundpreis: {}/kg|{} je 100 g|UVP: {}|früher {}|vorher {}|statt {}|Sie sparen: {}|{} sparen|- {} Rabatt|Versand {}|zzgl. {} Versandkosten|Versandkosten: {}|ab {} versandkostenfrei|kostenloser Versand ab {}|Pfand {}|inkl. {} Pfand|{} Cashback|Garantie 3 Jahre {}|Aufbauservice {}|netto {}|{} exkl. MwSt.|30-Tage-Bestpreis: {}',
  fr: "Prix membre {}|Prix adhérent {}|avec la carte {}|Prix carte {}|Prix appli {}|Avec le code PROMO {}|{} en abonnement|2 pour {}|Lot de 3 {}|Le lot de 2 : {}|dès 3 pièces {}|Occasion dès {}|Reconditionné à partir de {}|{}/kg|{} le kilo|{} les 100 g|soit {} / L|Prix barré {}|Ancien prix {}|Prix d'origine {}|prix public {}|Économisez {}|-{} de remise|{} de réduction|Livraison {}|Frais de livraison : {}|Livraison gratuite dès {}|dès {} d'achat|Consigne {}|dont {} d'éco-participation|{} sur votre carte fidélité|Garantie 2 ans {}|HT : {}|{} HT",
  es: 'Precio socio {}|Precio club {}|con tarjeta {}|en la App {}|con código {}|con cupón {}|suscríbete por {}|2 por {}|3 unidades {}|Pack 3 uds. {}|Segunda mano desde {}|Reacondicionado {}|{}/kg|{} / 100 ml|{} el kilo|Antes: {}|PVP {}|P.V.P. {}|Precio anterior {}|Precio recomendado {}|Ahorra {}|Te ahorras {}|{} de descuento|Envío {}|Envío desde {}|Envío gratis desde {}|pedidos superiores a {}|Garantía extendida {}|{} sin IVA|Base imponible {}',
  it: "Prezzo soci {}|Prezzo Prime {}|con carta {}|In app {}|con codice {}|con coupon {}|in abbonamento {}|2 pezzi {}|Confezione 3 pz {}|Usato da {}|Ricondizionato {}|{}/kg|{} al litro|{} l'etto|Prima {}|Prezzo di listino {}|Prezzo precedente {}|Risparmia {}|Sconto {}|Spedizione {}|Spedizione gratis da {}|ordini superiori a {}|Cauzione {}|Garanzia {}|IVA esclusa {}|{} IVA escl.",
  pt: 'Preço sócio {}|Preço clube {}|no cartão {}|cartão Renner {}|no app {}|com cupom {}|na assinatura {}|Leve 2 por {}|Kit 3 unidades {}|Usado a partir de {}|{}/kg|{} por litro|De {}|Preço original {}|Economize {}|{} de desconto|{} OFF|Frete {}|Frete grátis a partir de {}|compras acima de {}|Garantia {}|{} de cashback',
  pl: 'Cena klubowa {}|Cena z kartą {}|w aplikacji {}|z kodem {}|z kuponem {}|w abonamencie {}|2 szt. za {}|od 2 szt. {}|Używane od {}|{}/kg|{} za 1 l|cena za kg: {}|Cena regularna: {}|Stara cena {}|było {}|Najniższa cena z 30 dni: {}|Oszczędzasz: {}|Rabat {}|Wysyłka {}|Dostawa {}|Dostawa od {}|Darmowa dostawa od {}|Kaucja {}|Gwarancja {}|netto: {}|{} netto',
  nl: 'Ledenprijs {}|Bonus {}|met kaart {}|App-prijs {}|met code {}|met abonnement {}|2 voor {}|3 stuks {}|Tweedehands vanaf {}|{}/kg|{} per liter|Adviesprijs: {}|Oude prijs {}|van {}|Je bespaart: {}|{} korting|Verzendkosten {}|Gratis verzending vanaf {}|bestellingen boven {}|Statiegeld {}|Garantie {}|excl. btw: {}|{} excl. btw',
  sv: 'Medlemspris: {}|Klubbpris {}|i appen {}|med kod {}|prenumeration {}|2 för {}|3-pack {}|Begagnad {}|{}/kg|jfr pris {}/l|Ord. pris: {}|Ord.pris {}|Tidigare: {}|Rek. pris: {}|Lägsta pris 30 dagar: {}|Spara {}|{} rabatt|Frakt: {}|Fri frakt från {}|fri frakt över {}|Pant {}|Försäkring {}|exkl. moms {}|{} exkl. moms',
  ru: 'Цена по карте {}|с картой {}|по клубной карте {}|в приложении {}|по промокоду {}|по подписке {}|2 шт. за {}|от 2 шт. {}|б/у от {}|{}/кг|{} за 100 г|за 1 кг {}|Старая цена: {}|было {}|Розничная цена {}|Скидка {}|Экономия: {}|Выгода {}|Доставка от {}|Доставка: {}|бесплатная доставка от {}|Залог {}|Гарантия {}|без НДС {}|до {} бонусов|кэшбэк {}',
  ja: '会員価格: {}|プライム会員 {}|アプリ価格 {}|クーポン適用で {}|定期購入 {}|2個で{}|3個セット {}|中古 {}より|100gあたり {}|{}/100g|1kg当たり{}|定価 {}|通常価格: {}|参考価格: {}|メーカー希望小売価格: {}|{}OFF|{}引き|送料{}|{}以上送料無料|送料別 {}|{}分ポイント|延長保証 {}|税抜{}|{}(税抜)|{} 税別',
  ko: '회원가: {}|카드할인가 {}|앱가 {}|쿠폰가 {}|정기배송가 {}|2개 {}|3개 묶음 {}|중고 {}|100g당 {}|{}/100g|(100ml당 {})|정가 {}|정상가: {}|{} 할인|할인 {}|배송비 {}|{} 이상 무료배송|적립 {}|보증금 {}|부가세별도 {}',
  zh: '會員價 {}|会员价 {}|VIP價 {}|刷卡價 {}|APP價 {}|券後價 {}|券后 {}|折扣碼 {}|定期購 {}|2件 {}|任選2件{}|二手 {}|每100g {}|{}/kg|原價 {}|原价 {}|市價 {}|建議售價 {}|省 {}|現省{}|折{}|運費 {}|滿{}免運|邮费 {}|押金 {}|回饋{}|保固 {}|未稅 {}|{}(未稅)',
  ar: 'السعر قبل {}|وفر {}|خصم {}|الشحن {}|سعر الأعضاء {}',
};

/** The price. */
export const PRICES: Readonly<Record<string, string>> = {
  en: "Price: {}|Now {}|Sale {}|Our price: {}|Today's price {}|Special Price {}|{} USD|{} incl. VAT|{} Free shipping|{} In stock|{} & FREE Returns|Sale price {}|Only {}|Deal: {}|Current price: {}|{} + tax|In Stock {}|4.5 (120) {}|{} Price when purchased online|{} Was|Final price {}|Your price {}|Total: {}|Sold by Acme {}|Buy now {}",
  de: 'Preis {}|Jetzt {}|nur {}|{} inkl. MwSt. zzgl. Versandkosten|{} inkl. MwSt.|{} Sofort lieferbar|Sonderpreis {}|Angebotspreis {}|{} * inkl. ges. MwSt. zzgl. Versandkosten|Unser Preis {}|Aktueller Preis: {}|{} (inkl. MwSt.)|{} kostenloser Versand|Auf Lager {}',
  fr: "Prix {}|Maintenant {}|{} TTC|Prix de vente {}|Promo {}|{} Livraison gratuite|En stock {}|Prix actuel {}|{} dont 0,10 € d'éco-part|Notre prix {}",
  es: 'Precio {}|Ahora {}|{} IVA incluido|Oferta {}|{} Envío gratis|Precio final {}|{} impuestos incluidos|Precio de oferta {}',
  it: 'Prezzo {}|Ora {}|{} IVA inclusa|Offerta {}|{} Spedizione gratuita|Prezzo scontato {}',
  pt: 'Por {}|{} à vista|Preço {}|Por apenas {}|{} no Pix|à vista {}',
  pl: 'Cena {}|Cena: {}|{} brutto|Cena promocyjna {}|{} z VAT|Aktualna cena {}',
  nl: 'Prijs {}|Nu {}|voor {}|{} incl. btw|Nu voor {}|Actieprijs {}',
  sv: 'Pris {}|Nu {}|{} inkl. moms|Kampanjpris {}|Ditt pris {}',
  ru: 'Цена {}|Сейчас {}|{} с НДС|Цена со скидкой {}|В наличии {}|Ваша цена {}',
  ja: '価格 {}|販売価格 {}|{}(税込)|{} 税込|税込 {}|{} 送料無料|セール価格 {}|特価 {}|当店価格 {}',
  ko: '판매가 {}|{} 무료배송|할인가 {}|최종가 {}|가격 {}|즉시할인가 {}',
  zh: '售價 {}|價格 {}|特價 {}|優惠價 {}|促銷價 {}|现价 {}|{} 免運|活動價 {}|网路价 {}',
};
