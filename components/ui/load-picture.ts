import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Gives an address for an element to a picture of a result; undefined where it is not to be had. */
export const LoadPicture = createContext<(url: string) => Promise<string | undefined>>(() =>
  Promise.resolve(undefined),
);

/** Pixels beyond the screen at which it is near. */
const NEAR = '400px';

/**
 * The picture at this address, once its place is near the screen; undefined until then, null where it is
 * not to be had.
 */
export function useLoadedPicture(
  place: RefObject<Element | null>,
  url: string | undefined,
): string | null | undefined {
  const load = useContext(LoadPicture);
  const [loaded, setLoaded] = useState<{ of: string; address: string | null }>();
  useEffect(() => {
    if (url === undefined || !place.current) return undefined;
    let isWanted = true;
    const show = async (of: string) => {
      const address = (await load(of)) ?? null;
      if (isWanted) setLoaded({ of, address });
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void show(url);
      },
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => {
      isWanted = false;
      observer.disconnect();
    };
  }, [load, place, url]);
  return url === undefined ? null : loaded?.of === url ? loaded.address : undefined;
}
