import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import {
  SERVICE_READINGS,
  type Reading,
  type Readings,
  type Titled,
} from '@/utils/reading/readings';

/** How the Chinese of offers is read; changes as words and translations arrive. */
export const ReadingContext = createContext<Readings>(SERVICE_READINGS);

export function useReadings(): Readings {
  return useContext(ReadingContext);
}

/** The title as it is read, and a better reading of it as soon as there is one. */
export function useReading(offer: Titled): Reading {
  const readings = useReadings();
  useEffect(() => readings.ask(offer), [readings, offer]);
  return readings.titleOf(offer);
}
