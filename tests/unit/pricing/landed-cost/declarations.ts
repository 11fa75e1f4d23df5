/**
 * Landed costs as an importer works them out on paper: whole orders and whole parcels, in dollars,
 * line by line. It shares no code and no number with the rule; rates are those of
 * `docs/landed-cost.md`, copied by hand. A yuan is 14 cents.
 *
 * ```
 * goods      yuan × pieces × 0.14;  paid = goods × 1.02
 * inland     200 cups are 100 kg: ¥80; one parcel below a kilogram: ¥6
 * freight    pieces × kg × 1.05 × dollars a kilogram
 * agent      5 % of paid and inland, at least ¥30
 * insurance  0.3 % of paid and freight, of stock only
 * value      goods + inland + freight + insurance (CIF everywhere here)
 * ```
 */
const YUAN = 0.14;
const EURO = 1.25;

interface End {
  duty: number;
  vat: number;
  /** Dollars of the whole shipment. */
  fees: number;
}
export interface Declared {
  low: number;
  high: number;
}

/** What a country takes of a shipment: its value without and with freight, in dollars. */
type Taxes = (fob: number, cif: number) => readonly [low: End, high: End];

interface Shipment {
  pieces: number;
  yuan: number;
  kilograms: number;
  inland: number;
  insured: number;
}
const CUPS: Shipment = { pieces: 200, yuan: 14.2, kilograms: 0.5, inland: 80, insured: 0.003 };
const DRESS: Shipment = { pieces: 1, yuan: 38, kilograms: 0.3, inland: 6, insured: 0 };
const SPEAKER: Shipment = { pieces: 1, yuan: 1900, kilograms: 0.9, inland: 6, insured: 0 };

/** Landed cost of one piece in dollars. @param perKg freight */
function declare(shipment: Shipment, perKg: number, taxes: Taxes): Declared {
  const { pieces, yuan, kilograms, insured } = shipment;
  const goods = yuan * pieces * YUAN;
  const paid = goods * 1.02;
  const inland = shipment.inland * YUAN;
  const freight = pieces * kilograms * 1.05 * perKg;
  const agent = Math.max(0.05 * (paid + inland), 30 * YUAN);
  const insurance = insured * (paid + freight);
  const labels = 0.3 * pieces;
  const fob = goods + inland;
  const cif = fob + freight + insurance;
  const before = paid + inland + freight + agent + insurance + labels;
  const [low, high] = taxes(fob, cif).map((end) => {
    const duty = end.duty * cif + end.fees;
    return duty + end.vat * (cif + end.duty * cif);
  });
  return { low: (before + (low ?? NaN)) / pieces, high: (before + (high ?? NaN)) / pieces };
}

const flat = (duty: number, vat: number, fees = 0): readonly [End, End] => {
  const end = { duty, vat, fees };
  return [end, end];
};
const span = (
  duty: readonly [number, number],
  vat: readonly [number, number],
  fees: readonly [number, number] = [0, 0],
): readonly [End, End] => [
  { duty: duty[0], vat: vat[0], fees: fees[0] },
  { duty: duty[1], vat: vat[1], fees: fees[1] },
];

/** Brazil: 20 % up to $50, then 60 % less $20; ICMS is 17 to 20 % of the price that includes it. */
const brazil: Taxes = (_fob, cif) => {
  const duty = cif <= 50 ? 0.2 : 0.6 - 20 / cif;
  return span([duty, duty], [1 / (1 - 0.17) - 1, 1 / (1 - 0.2) - 1]);
};

/** Cups of an importer who gets no VAT back, a dress to a consumer, a dear loudspeaker to another. */
export const DECLARED = {
  KR: [
    declare(CUPS, 0.85, () => span([0, 0.08], [0.1, 0.1])),
    declare(DRESS, 4.5, (fob) => (fob <= 150 ? flat(0, 0) : span([0, 0.13], [0.1, 0.1]))),
    declare(SPEAKER, 4.5, (fob) => (fob <= 150 ? flat(0, 0) : span([0, 0.08], [0.1, 0.1]))),
  ],
  BR: [
    declare(CUPS, 4.5, () => span([0, 0.35], [0.31, 0.58])),
    declare(DRESS, 12.5, brazil),
    declare(SPEAKER, 12.5, brazil),
  ],
  MX: [
    declare(CUPS, 3.5, (_fob, cif) => {
      const dta = Math.max(0.008 * cif, 22);
      return span([0, 0.35], [0.16, 0.16], [dta, dta]);
    }),
    declare(DRESS, 11.5, () => flat(0.335, 0)),
    declare(SPEAKER, 11.5, () => flat(0.335, 0)),
  ],
  // VAT and income tax (5 %, not always paid) both are of the value with duty.
  ID: [
    declare(CUPS, 1.4, () => span([0, 0.15], [0.11, 0.11])),
    declare(DRESS, 6, (fob) => (fob <= 3 ? flat(0, 0.11) : span([0.25, 0.25], [0.11, 0.16]))),
    declare(SPEAKER, 6, (fob) => (fob <= 3 ? flat(0, 0.11) : flat(0.075, 0.11))),
  ],
  SA: [
    declare(CUPS, 2.8, () => span([0.05, 0.15], [0.15, 0.15])),
    declare(DRESS, 10, (_fob, cif) => (cif <= 1000 / 3.75 ? flat(0, 0.15) : flat(NaN, NaN))),
    declare(SPEAKER, 10, (_fob, cif) =>
      cif <= 1000 / 3.75 ? flat(NaN, NaN) : span([0, 0.15], [0.15, 0.15]),
    ),
  ],
  AE: [
    declare(CUPS, 2.5, () => flat(0.05, 0.05)),
    declare(DRESS, 9, (fob) => (fob <= 300 / 3.67 ? flat(0, 0.05) : flat(NaN, NaN))),
    declare(SPEAKER, 9, (fob) =>
      fob <= 300 / 3.67 ? flat(NaN, NaN) : span([0, 0.05], [0.05, 0.05]),
    ),
  ],
  RU: [
    declare(CUPS, 3.25, () => span([0, 0.15], [0.22, 0.22], [16, 64])),
    declare(DRESS, 8, (fob) => (fob <= 200 * EURO ? flat(0, 0) : flat(NaN, NaN))),
    declare(SPEAKER, 8, (fob) =>
      fob <= 200 * EURO ? flat(NaN, NaN) : span([0.05, 0.15], [0, 0.22]),
    ),
  ],
  VN: [
    declare(CUPS, 1, () => span([0, 0.2], [0.08, 0.1])),
    declare(DRESS, 3.5, () => span([0, 0.2], [0.08, 0.1])),
    declare(SPEAKER, 3.5, () => span([0, 0.2], [0.08, 0.1])),
  ],
  ES: [
    declare(CUPS, 2.25, () => span([0, 0.12], [0.21, 0.21])),
    declare(DRESS, 11, (fob) => (fob <= 150 * EURO ? flat(0, 0, 3 * EURO) : flat(NaN, NaN))),
    declare(SPEAKER, 11, (fob) =>
      fob <= 150 * EURO ? flat(NaN, NaN) : span([0, 0.12], [0.21, 0.21]),
    ),
  ],
  JP: [
    declare(CUPS, 1.4, () => span([0, 0.1], [0.1, 0.1])),
    declare(DRESS, 6.5, (fob) => (fob <= 10_000 / 150 ? flat(0, 0) : flat(NaN, NaN))),
    declare(SPEAKER, 6.5, (fob) =>
      fob <= 10_000 / 150 ? flat(NaN, NaN) : span([0, 0.05], [0.1, 0.1]),
    ),
  ],
} as const;
