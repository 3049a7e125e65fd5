import type { Service } from './service.ts';

/** IODA, which watches whole countries lose their connection (https://api.ioda.inetintel.cc.gatech.edu/v2/). */
export const ioda: Service = {
  id: 'ioda',
  kind: 'measurement',
  name: 'service_ioda',
  learns: 'service_ioda_learns',
  hosts: ['https://api.ioda.inetintel.cc.gatech.edu'],
  pace: { between: 2000, timeout: 25_000, backOff: [60_000, 300_000, 900_000] },
};

/** IODA's own dashboard of a country and a window (seconds), for people. */
export function iodaDashboard(country: string, from: number, until: number): string {
  return `https://ioda.inetintel.cc.gatech.edu/country/${country}?from=${from}&until=${until}`;
}
