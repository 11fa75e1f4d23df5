import type { Trade } from '../catalogue/kinds';

/** The sections of the home page, in their order. */
export const DEPARTMENTS = [
  { id: 'table', name: 'At the table' },
  { id: 'kitchen', name: 'Kitchen' },
  { id: 'light', name: 'Light' },
  { id: 'rooms', name: 'Rooms' },
  { id: 'bath-garden', name: 'Bath & garden' },
  { id: 'out-and-about', name: 'Out & about' },
] as const;

export type DepartmentId = (typeof DEPARTMENTS)[number]['id'];

const BY_TRADE: Readonly<Record<Trade, DepartmentId>> = {
  cups: 'table',
  ceramics: 'table',
  kitchen: 'kitchen',
  lighting: 'light',
  furniture: 'rooms',
  clocks: 'rooms',
  garden: 'bath-garden',
  beauty: 'bath-garden',
  audio: 'out-and-about',
  luggage: 'out-and-about',
  eyewear: 'out-and-about',
  watches: 'out-and-about',
  fitness: 'out-and-about',
  toys: 'out-and-about',
};

export function departmentOf(trade: Trade): DepartmentId {
  return BY_TRADE[trade];
}
