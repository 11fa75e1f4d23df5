/** What the words beside a sum say of it that is one of several payments. Data, not code. */
import { first, last, within, type LabelWords } from './word-patterns';

export const INSTALMENT_WORDS: readonly LabelWords[] = [
  // One of several payments
  {
    meaning: 'part',
    before: last(
      '\\d{1,2} ?(?:x|×|х|fois|vezes|veces|volte|rat|раз|taksit)(?: ?(?:de|da|à|of|zu|po|по))?',
    ),
    behind: first(
      '[x×х*] ?\\d{1,2}|(?:em|en|in|i) (?:até |até em )?\\d{1,2} ?(?:x|×|fois|vezes|rate|delen)|\\(? ?(?:全|計)?\\d{1,2} ?回',
      '(?:for|over|für|pendant|sur|durante|por|per|przez|gedurende|i|на|в течение) \\d{1,2} (?:m|м)(?:on|o|es|ie|aa|ån)~',
    ),
  },
  {
    meaning: 'part',
    before: within(
      '\\d\\s(?:[\\p{L}-]{1,20}\\s){0,2}(?:payments?|instal?lments?)|monthly|per month|a month|instal?lments?|payments of|pay (?:just |only )?\\d in|\\d{1,2} (?:pagos|betalingen|betalinger|betalningar|delbetalningar|maksua) (?:de|van|på|à)|\\d{1,2} ?[x×] (?:sem|com|sans|sin|senza|ohne|de)|\\d{1,2} (?:months|monate~|mois|meses|mesi|miesięcy|maanden|månader|месяц~)',
      'raten~|monatsrate~|rate|rata|rate da|ratenzahlung|monatlich~|im monat|monatsrate|mtl|finanzier~|finanzkauf',
      'mensualit~|échéance~|par mois|mensuel~|en \\d{1,2} ?(?:x|fois)|payez en',
      'cuotas?|plazos?|mensual~|al mes|fracciona~|msi de|meses sin|a plazos|financia~',
      'al mese|mensil~|a rate|finanziamento|in \\d{1,2} rate',
      'parcel~|vezes|mensa(?:l|is)|mensalidades?|por mês|ao mês|at[ée] \\d{1,2} ?x',
      'rat|raty|ratach|ratalnie|miesięczn~|mies',
      'termijn~|maandbedrag|per maand|gespreid|in \\d delen',
      'delbetal~|avbetal~|betalningar|per månad|i månaden|månadskostnad|månadsbetal~|kuukaudessa|kk|md|måneden|mdr',
      'měsíčně|splátk~|mesačne|mesiac~|havi|részlet~|taksit~',
      'платеж~|плат[её]ж~|рассрочк~|част(?:и|ей|ями) по|в кредит|кредит от|долями|сплит|частями|в месяц|ежемесячн~|мес',
      '(?<!\\d)月$|月々|月額|月払|ボーナス払|回払|分割|ローン|할부|개월|월$|월 납|매월|分期|每期|期付|每月|月付|期',
      'قسط|أقساط|تقسيط|دفعات|شهري|taksit~|aylık|aylik|vade~',
      'klarna|afterpay|affirm|clearpay|sezzle|scalapay|paypal credit|tabby|tamara|alma|oney|floa|sequra|aplazame|riverty|zilch',
    ),
  },
  {
    meaning: 'part',
    behind: first(
      '/ ?(?:mo|mth|ay|month|monat|mes|mois|mês|mese|mies|maand|mån|mnd|md|mdr|kk|мес|月|개월|월)~',
      '(?:per|a|each|every) (?:mo|month|\\d weeks?|two weeks|fortnight)|monthly|biweekly|weekly|today and|interest[- ]free',
      'شهري~|mtl|monatlich~|im monat|pro monat|je monat|zinsfrei|par mois|mensuel~|sans frais|sans intérêts?|par échéance|chaque mois',
      '(?:al|por|cada|ao|a) m[eê]s|mensual~|mensa(?:l|is)|sin intereses|al mese|mensil~|a rata|senza interessi|sem juros|com juros',
      'miesięczn~|na miesiąc|/? ?mies|bez odsetek|per maand|p/m|per mnd|renteloos|zonder rente|per månad|i månaden|räntefritt|utan ränta',
      '(?:в|за) месяц|ежемесячн~|в мес|без переплат~|měsíčně|mesačne|havonta',
      '(?:with|mit|avec|con|com|met|med|z|с) (?:klarna|afterpay|affirm|clearpay|sezzle|scalapay|alma|oney|sequra|paypal)',
      'na|× ?\\d|の分割|ずつ|씩',
    ),
  },
  {
    meaning: 'part',
    before: last(
      'deposit|deposit of|deposit:|down payment|down payment of|upfront|anzahlung|acompte de|acompte|arrhes|apport|señal de|entrada de',
      'acconto di|acconto|sinal de|entrada|zaliczka|zadatek|aanbetaling van|aanbetaling|handpenning|предоплата|предоплату|аванс',
      '予約金|内金|頭金|手付金|예약금|계약금|선금|訂金|定金|预付款|首付|頭期款',
    ),
    behind: first(
      "deposit|down|down payment|upfront|anzahlung|d[’']acompte|de señal|di acconto|de sinal|de entrada|zaliczki|aanbetaling",
      'i handpenning|handpenning|предоплаты|аванса|の予約金',
    ),
  },
];
