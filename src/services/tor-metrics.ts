import type { Service } from './service.ts';

/** Tor Metrics: estimates of Tor's users by country. A link. */
export const torMetrics: Service = {
  id: 'tor-metrics',
  kind: 'measurement',
  name: 'service_tor_metrics',
  learns: 'service_link_learns',
  hosts: ['https://metrics.torproject.org'],
  pace: null,
};

/** Its chart of a country's users, of relays or of bridges, of the days from `from` to `until` (`YYYY-MM-DD`). */
export function torUsers(
  country: string,
  from: string,
  until: string,
  by: 'relay' | 'bridge' = 'relay',
): string {
  const query = new URLSearchParams({
    start: from,
    end: until,
    country: country.toLowerCase(),
    events: 'off',
  });
  return `https://metrics.torproject.org/userstats-${by}-country.html?${query}`;
}
