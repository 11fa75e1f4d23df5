/** How many pieces a product's title says are sold at once. */
import { plain } from '../money-text/numbers';

const N = String.raw`(?<![\d.,x×])(\d{1,4})(?![.,]?\d)`;

/** How shops write it, with the number in the first group. */
const FORMS: readonly RegExp[] = [
  // English: pack of 6, 6-pack, 12 pcs
  String.raw`\b(?:packs?|set|box|lot|bundle|case|bag|pair|carton) of ${N}`,
  String.raw`${N}[- ]?(?:pack|pk|packs)\b`,
  String.raw`${N}[- ]?(?:pcs?|pieces?|count|ct)\b`,
  // German: 6er-Pack, 10 Stück
  String.raw`${N}er[- ]?(?:pack(?:ung)?|set|box)\b`,
  String.raw`${N} ?(?:Stück|Stk\b)`,
  // French, Spanish, Portuguese, Italian, Dutch
  String.raw`\b(?:lot|pack|paquet|boîte|jeu|ensemble|set|coffret) de ${N}`,
  String.raw`\b(?:juego|paquete|caja|conjunto|kit|pacote|caixa) de ${N}`,
  String.raw`\b(?:set|confezione|pacco|scatola) (?:da|di) ${N}`,
  String.raw`\b(?:set|pak|doos) van ${N}`,
  String.raw`${N} ?(?:pièces|piezas|unidades|uds?\b|peças|pezzi|pz\b|stuks|ks\b|szt\b|kpl\b)`,
  // Russian and its neighbours
  String.raw`${N} ?(?:шт|предмет)`,
  // Japanese, Chinese, Korean: 6個セット, 10枚入り, 12个装
  String.raw`${N} ?(?:個|本|枚|足|点|袋|箱) ?(?:セット|入り?|組|パック)`,
  String.raw`${N} ?(?:个|只|件|条|双|支|片|包|盒|瓶|枚|入)(?:装|裝|/包|/盒)`,
  String.raw`${N} ?入(?:り|裝|装)?(?![\p{Script=Han}])`,
  String.raw`${N} ?(?:개입|개 ?세트|매입|팩)`,
].map((form) => new RegExp(form, 'giu'));

/** What has pieces of its own: their number says nothing of how many are sold. */
const OF_PIECES =
  /puzzle|jigsaw|\blego\b|building blocks|bricks|пазл|拼图|拼圖|积木|積木|ジグソー|パズル|퍼즐/iu;

/** Undefined where the title says nothing, or two different things. */
export function piecesIn(title: string): number | undefined {
  const text = plain(title);
  if (OF_PIECES.test(text)) return undefined;
  const counts = new Set(
    FORMS.flatMap((form) => [...text.matchAll(form)].map(([, count]) => Number(count))),
  );
  const [count] = counts;
  return counts.size === 1 && count !== undefined && count > 0 ? count : undefined;
}
