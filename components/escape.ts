import { useEffect } from 'preact/hooks';

/** Esc, wherever the focus is. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onEscape();
    };
    document.addEventListener('keydown', listen, { signal: listening.signal });
    return () => listening.abort();
  }, [onEscape]);
}
