import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import {
  SERVICE_READINGS,
  type Reading,
  type Readings,
  type Titled,
} from '@/utils/core/glossary/readings';

/** How the Chinese of offers is shown in the user's language; changes as words and translations arrive. */
export const ReadingContext = createContext<Readings>(SERVICE_READINGS);

export function useReadings(): Readings {
  return useContext(ReadingContext);
}

/** The title in the user's language; a better translation replaces it when it arrives. */
export function useReading(offer: Titled): Reading {
  const readings = useReadings();
  useEffect(() => readings.ask(offer), [readings, offer]);
  return readings.titleOf(offer);
}
