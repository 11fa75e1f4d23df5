/**
 * Papers that kinds of goods need at a destination, or on the way to it. A table of what is known, not of all that
 * applies: where a row is missing nothing is said. Each row names the rule and the day of its text or application.
 */
import type { Transport } from '../model/mode';
import { type DestinationId, DESTINATION_IDS } from '../costs/destinations';
import type { GoodsKind } from './goods-words';

export interface Paper {
  kind: GoodsKind;
  /** Its proper name, or as it is called where it is asked for. */
  paper: string;
  /** The rule that asks for it. */
  source: string;
  /** ISO day, or year. */
  date: string;
}

interface Row extends Paper {
  /** Default: all. */
  to?: readonly DestinationId[];
  /** Only on these ways. Default: all. */
  by?: readonly Transport[];
}

const UNION: readonly DestinationId[] = ['EU', 'DE', 'FR', 'ES'];
const GULF: readonly DestinationId[] = ['SA', 'AE'];
const BY_AIR: readonly Transport[] = ['air', 'parcel'];

const row = (
  kind: GoodsKind,
  paper: string,
  source: string,
  date: string,
  to?: readonly DestinationId[],
  by?: readonly Transport[],
): Row => ({ kind, paper, source, date, ...(to && { to }), ...(by && { by }) });

const ROWS: readonly Row[] = [
  row('battery', 'UN 38.3', 'UN Manual of Tests and Criteria, 38.3.5', '2020-01-01'),
  row('battery', 'CE', 'Regulation (EU) 2023/1542', '2024-02-18', UNION),
  row('battery', 'BPRN', 'Waste Batteries Regulations 2009 (SI 2009/890)', '2009-05-05', ['UK']),
  row(
    'battery',
    'PSE',
    'Electrical Appliances and Materials Safety Act, power banks',
    '2019-02-01',
    ['JP'],
  ),
  row('battery', '16 CFR 1263', 'Reese’s Law, button batteries', '2023-10-23', ['US']),
  row(
    'battery',
    'Button/Coin Batteries',
    'Products Containing Button/Coin Batteries Safety Standard 2020',
    '2022-06-22',
    ['AU'],
  ),
  row(
    'magnet',
    'IATA PI 953',
    'IATA DGR, packing instruction 953',
    '2026-01-01',
    undefined,
    BY_AIR,
  ),
  row('magnet', 'CPC / GCC', '16 CFR 1262, loose magnets', '2022-10-21', ['US']),
  row('liquid', 'SDS, 货物运输条件鉴定书', 'UN GHS; IATA DGR; IMDG Code', '2026-01-01'),
  row('food-contact', '21 CFR 174–186', 'FD&C Act, section 409', '1958-09-06', ['US']),
  row('food-contact', 'DoC', 'Regulation (EC) 1935/2004; (EU) 10/2011', '2004-10-27', UNION),
  row('food-contact', 'DoC', 'SI 2012/2619', '2012-11-20', ['UK']),
  row('food-contact', '食品等輸入届出書', 'Food Sanitation Act, article 27', '2020-06-01', ['JP']),
  row('food-contact', '수입신고', 'Special Act on Imported Food Safety Control', '2016-02-04', [
    'KR',
  ]),
  row('food-contact', 'ANVISA', 'RDC 91/2001', '2001-05-11', ['BR']),
  row('food-contact', 'QCVN 12', 'Circular 34/2011/TT-BYT', '2011-08-30', ['VN']),
  row('food-contact', 'ECAS', 'UAE.S GSO 2231; Cabinet Resolution 20 of 2015', '2015', ['AE']),
  row('toy', 'CPC, ASTM F963', 'CPSIA; 16 CFR 1107, 1250', '2024-04-20', ['US']),
  row(
    'toy',
    'CE, EN 71',
    'Directive 2009/48/EC; from 2030-08-01 Regulation (EU) 2025/2509',
    '2011-07-20',
    UNION,
  ),
  row('toy', 'UKCA / CE', 'SI 2011/1881', '2011-08-19', ['UK']),
  row('toy', '子供PSC', 'Consumer Product Safety Act, toys under 36 months', '2025-12-25', ['JP']),
  row('toy', 'SOR/2011-17', 'Toys Regulations', '2011-06-20', ['CA']),
  row('toy', 'KC', 'Special Act on the Safety of Children’s Products', '2015-06-04', ['KR']),
  row('toy', 'INMETRO', 'Portaria 302/2021', '2021-07-12', ['BR']),
  row('toy', 'NOM-252-SSA1', 'NOM-252-SSA1-2011', '2012-08-13', ['MX']),
  row('toy', 'SNI', 'Permenperin 24/2013, 29/2018', '2014-04-30', ['ID']),
  row('toy', 'G-Mark', 'GSO BD-131704-01', '2014-01-01', GULF),
  row('toy', 'EAC', 'TR CU 008/2011', '2012-07-01', ['RU']),
  row('toy', 'QCVN 03', 'Circular 09/2019/TT-BKHCN', '2021-01-01', ['VN']),
  row('cosmetic', 'FDA, MoCRA', 'Pub. L. 117-328', '2022-12-29', ['US']),
  row('cosmetic', 'CPNP', 'Regulation (EC) 1223/2009', '2013-07-11', UNION),
  row('cosmetic', 'SCPN', 'SI 2019/696, schedule 34', '2021-01-01', ['UK']),
  row(
    'cosmetic',
    '化粧品製造販売業許可',
    'Act on Pharmaceuticals and Medical Devices',
    '2014-11-25',
    ['JP'],
  ),
  row('cosmetic', 'AICIS', 'Industrial Chemicals Act 2019', '2020-07-01', ['AU']),
  row('cosmetic', 'CNF', 'Cosmetic Regulations, C.R.C., c. 869', '1978', ['CA']),
  row('cosmetic', 'MFDS', 'Cosmetics Act', '2000', ['KR']),
  row('cosmetic', 'ANVISA', 'RDC 907/2024', '2024-09-19', ['BR']),
  row('cosmetic', 'BPOM', 'BPOM Regulation 21/2022', '2022-10-04', ['ID']),
  row('cosmetic', 'EAC', 'TR CU 009/2011', '2012-07-01', ['RU']),
  row('cosmetic', 'Phiếu công bố sản phẩm mỹ phẩm', 'Circular 06/2011/TT-BYT', '2011-01-25', [
    'VN',
  ]),
];

/** Empty where no row is known. */
export function papersOf(
  kinds: readonly GoodsKind[],
  { destination, way }: { destination: DestinationId; way: Transport },
): Paper[] {
  return ROWS.filter(
    ({ kind, to = DESTINATION_IDS, by }) =>
      kinds.includes(kind) && to.includes(destination) && (by === undefined || by.includes(way)),
  ).map(({ kind, paper, source, date }) => ({ kind, paper, source, date }));
}
