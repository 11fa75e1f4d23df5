import { lazily } from '@/components/ui/lazily';

/** What is loaded after the first card is painted (`late.tsx`). */
export const lateParts = lazily(() => import('./late'), { waits: true });

/** One of its components, shown once it is loaded. */
export const late = lateParts.part;
