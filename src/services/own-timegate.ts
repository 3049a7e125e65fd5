import { timeGateLookup } from './memento.ts';
import type { Service } from './service.ts';

/** Any archive, or any service that knows many, that answers as a Memento TimeGate (RFC 7089), at the address that the reader gives. */
export const ownTimeGate: Service = {
  id: 'own-timegate',
  kind: 'archive',
  name: 'service_own_timegate',
  learns: 'service_own_timegate_learns',
  hosts: [],
  isOwn: true,
  pace: { between: 3000, timeout: 25_000, backOff: [60_000, 120_000, 240_000] },
  offBecause: 'service_own_off',
};

/** The capture nearest to a date, by negotiation. */
export const ownTimeGateCapture = /* @__PURE__ */ timeGateLookup(ownTimeGate);
