import { readSite } from '../../core/read-settings.ts';

/** The site that somebody meant who typed a host or an address; null where there is none in it, as in a word alone. */
export function readTypedSite(typed: string): string | null {
  const site = readSite(typed);
  return site && (/[.:]/.test(site) || site === 'localhost') ? site : null;
}
