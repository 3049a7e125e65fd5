import type { Service } from './service.ts';

/** Cloudflare Radar. Its interface for programs wants an account's key, so it is linked to. */
export const cloudflareRadar: Service = {
  id: 'cloudflare-radar',
  kind: 'measurement',
  name: 'service_cloudflare_radar',
  learns: 'service_link_learns',
  hosts: ['https://radar.cloudflare.com'],
  pace: null,
};

/** Its page of a country, of the days from `from` to `until` (`YYYY-MM-DD`). */
export function radarCountry(country: string, from: string, until: string): string {
  return `https://radar.cloudflare.com/traffic/${country.toLowerCase()}?dateStart=${from}&dateEnd=${until}`;
}
