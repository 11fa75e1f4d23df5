/**
 * How often each service was asked. One writer: the worker. Chrome's private windows have a worker of
 * their own, whose calls cost as much: when both count at the same moment, one call may be lost.
 */
import * as v from 'valibot';
import type { Meter } from '../calls/meter';
import { defineStore } from './define';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const meterStore = defineStore<Meter>({
  area: 'local',
  key: 'meter',
  schema: v.record(v.string(), v.fallback(v.record(v.string(), v.fallback(count, 0)), {})),
  version: 1,
  fallback: {},
});
