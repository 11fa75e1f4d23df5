/** The places that a seller's name begins with: province, city, district, town. */
import type { Glossary } from './glossary';
import { latinName, type ReadAloud } from './latin';

export interface SellerPlace {
  /** In Latin letters: the city or county; absent where the name says none. */
  place?: string;
  /** Where the rest of the name begins. */
  end: number;
}

type Rank = 'province' | 'city' | 'district' | 'none';
interface Step {
  name: string;
  rank: Rank;
  end: number;
}

const PROVINCES =
  /^(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|广西|宁夏|新疆|内蒙古|西藏)$/;
const SUFFIX =
  /^(?:(?:壮族|回族|维吾尔)?自治区|省|市(?!场)|县|自治县|新区|开发区|工业区|空港区|街道|区(?!域)|镇(?!流|定)|乡)/;
/** Two to four characters, then the rank: 舒城县, 白云区, 佛堂镇, 廿三里街道; one where 县 or 镇 is a part of the name. */
const UNKNOWN =
  /^(?:\p{Script=Han}[县镇](?!流)|(\p{Script=Han}{2,4}?)(市(?!场)|县|自治县|新区|开发区|工业区|空港区|街道|区(?!域)|镇(?!流|定)|乡|村))/u;
/** These end on the character of a rank, and are none: 超市, 社区. */
const NO_PLACE = /(?:[超门城都夜闹]市|[社小园厂校]区)$/;
const CITY = /^[市县]$/;

export function readPlace(name: string, glossary: Glossary, read: ReadAloud): SellerPlace {
  const steps: Step[] = [];
  for (;;) {
    const step = stepAt(name, steps, glossary, read);
    if (step === undefined) break;
    steps.push(step);
  }
  const end = steps.at(-1)?.end ?? 0;
  const shown =
    steps.findLast(({ rank }) => rank === 'city' || rank === 'none') ??
    steps.find(({ rank }) => rank === 'district') ??
    steps.at(0);
  return shown ? { place: shown.name, end } : { end };
}

function stepAt(
  name: string,
  before: readonly Step[],
  glossary: Glossary,
  read: ReadAloud,
): Step | undefined {
  const start = before.at(-1)?.end ?? 0;
  const rest = name.slice(start);
  const known = knownPlace(rest, glossary);
  if (known !== undefined) {
    const { rank, length } = rankOf(known, rest.slice(known.length));
    // 长兴 is a town, and a good name for a factory in another.
    const isOfBrand =
      rank === 'none' &&
      before.some((step) => step.rank !== 'province') &&
      (before.some((step) => step.rank !== 'none') || before.length > 1);
    if (!isOfBrand)
      return { name: englishOf(known, glossary), rank, end: start + known.length + length };
  }
  const [whole = '', place = whole, suffix = whole.slice(1)] = UNKNOWN.exec(rest) ?? [];
  const isCity = CITY.test(suffix);
  if (whole === '' || NO_PLACE.test(whole) || !(isCity || before.length > 0)) return undefined;
  return {
    name: latinName(place, read),
    rank: isCity ? 'city' : 'district',
    end: start + whole.length,
  };
}

function knownPlace(text: string, { kinds, longest }: Glossary): string | undefined {
  for (let length = Math.min(longest, text.length); length > 1; length -= 1) {
    const kind = kinds.get(text.slice(0, length));
    if (kind === 'places' || kind === 'inland-places') return text.slice(0, length);
  }
  return undefined;
}

function rankOf(place: string, after: string): { rank: Rank; length: number } {
  const found = SUFFIX.exec(after);
  const length = found?.[0].length ?? 0;
  if (PROVINCES.test(place)) return { rank: 'province', length };
  if (place.endsWith('县') || CITY.test(found?.[0] ?? '')) return { rank: 'city', length };
  return { rank: found ? 'district' : 'none', length };
}

/** Without the province that tells two places of one name apart. */
const englishOf = (place: string, { english }: Glossary): string =>
  (english.get(place) ?? place).split(' (', 1).join('');
