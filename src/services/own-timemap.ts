import { timeMapLookup } from './memento.ts';
import type { Service } from './service.ts';

/** Any archive that lists its captures as a Memento TimeMap (RFC 7089) in link format, at the address that the reader gives. */
export const ownTimeMap: Service = {
  id: 'own-timemap',
  kind: 'archive',
  name: 'service_own_timemap',
  learns: 'service_own_timemap_learns',
  hosts: [],
  isOwn: true,
  pace: { between: 3000, timeout: 25_000, backOff: [60_000, 120_000, 240_000] },
  offBecause: 'service_own_off',
};

/** The capture nearest to a date, of the list of all. */
export const ownTimeMapCapture = /* @__PURE__ */ timeMapLookup(ownTimeMap);
