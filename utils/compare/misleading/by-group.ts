export function byGroup<T extends { group: string }>(offers: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const offer of offers) {
    const known = groups.get(offer.group);
    if (known) known.push(offer);
    else groups.set(offer.group, [offer]);
  }
  return groups;
}
