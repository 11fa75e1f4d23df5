/** What a private window keeps in memory after a search, a pin and a batch: the first part of each key. */
export const PRIVATE_KINDS = [
  'batch',
  'batch-item',
  'batch-of',
  'batch-offers',
  'batch-picture',
  'costs',
  'offers',
  'page-price',
  'picture',
  'pins',
  'search',
] as const;
