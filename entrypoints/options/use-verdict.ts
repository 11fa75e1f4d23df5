import { useRef, useState } from 'preact/hooks';
import type { Verdict } from './save';

/** What the page says of its fields: the newest answer alone. */
export function useVerdict() {
  const [verdict, setVerdict] = useState<Verdict>();
  const newestRef = useRef(0);
  /** Shows this until the answer is told, which is dropped where something newer has begun by then. */
  const begin = (shown?: Verdict) => {
    setVerdict(shown);
    newestRef.current += 1;
    const mine = newestRef.current;
    return (answer: Verdict) => {
      if (mine === newestRef.current) setVerdict(answer);
    };
  };
  return { verdict, begin };
}
