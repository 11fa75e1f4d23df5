/** Invented, and near enough to real ones of spring 2026: units of each currency for 1 CNY. */
export const DEMO_DATE = '2026-05-11';
export const DEMO_PER_CNY: Readonly<Record<string, number>> = {
  AUD: 0.2,
  CAD: 0.2,
  CHF: 0.115,
  CNY: 1,
  EUR: 0.125,
  GBP: 0.108,
  HKD: 1.15,
  JPY: 23,
  KRW: 215,
  MXN: 2.5,
  SGD: 0.185,
  USD: 0.147,
};
