/** The units that the offers are sold in, as the platform writes them, with their English names. */
export const UNIT_NAMES = {
  个: 'piece',
  只: 'piece',
  把: 'piece',
  台: 'piece',
  盏: 'piece',
  张: 'piece',
  件: 'piece',
  块: 'piece',
  支: 'piece',
  条: 'piece',
  口: 'piece',
  面: 'piece',
  瓶: 'bottle',
  副: 'pair',
  对: 'pair',
  套: 'set',
  盒: 'box',
  公斤: 'kilogram',
} as const;

export type Unit = keyof typeof UNIT_NAMES;
