/** Parameters that choose a size, a format or a cache's entry, never another picture. */
const NOISE =
  /^(w|h|wid|hei|width|height|size|sz|imwidth|imheight|q|qlt|quality|fit|crop|auto|fm|fmt|format|dpr|resize|scale|_)$/i;

/** Endings and insertions by which shops name sizes of one picture. */
const SIZES: readonly (readonly [RegExp, string])[] = [
  [/(\.(?:jpe?g|png|webp|avif|gif))_.*$/i, '$1'], // alicdn: photo.jpg_220x220.jpg_.webp
  [/\._[A-Z0-9_,]+_(?=\.\w+$)/, ''], // Amazon: photo._AC_SX300_.jpg
  [/[-_](?:\d{2,4}x\d{0,4}|x\d{2,4})(?=(?:@\dx)?\.\w+$)/i, ''], // photo_400x.jpg, photo-150x150.jpg
  [/@\dx(?=\.\w+$)/i, ''], // photo@2x.jpg
];

/** The same text for all sizes of one picture, so that it is listed once. */
export function pictureKey(url: string): string {
  if (!/^https?:/i.test(url)) return url;
  const { origin, pathname, searchParams } = new URL(url);
  const path = SIZES.reduce((name, [size, plain]) => name.replace(size, plain), pathname);
  const query = [...searchParams].filter(([name]) => !NOISE.test(name)).map(String);
  return `${origin}${path}?${query.join('&')}`;
}
