import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether a media query applies to the window now. */
export function useMediaQuery(query: string): boolean {
  const [isMatch, setMatch] = useState(() => matchMedia(query).matches);
  useLayoutEffect(() => {
    const list = matchMedia(query);
    const follow = () => setMatch(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return isMatch;
}
