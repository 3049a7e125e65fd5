import { isPublicAddress } from '../core/lookup/public-address.ts';
import { citedAddress } from '../core/normalize-link.ts';
import type { Settings } from '../core/settings.ts';
import { archives, chosenArchives } from '../services/catalogue.ts';
import { hostOf } from '../services/service.ts';

/**
 * Where the archive that the reader prefers shows an address: nearest to a day or instant, or newest. Undefined for what no
 * archive can have. Asks nobody.
 */
export function archivedCopy(
  address: string | undefined,
  settings: Pick<Settings, 'archives' | 'hosts'>,
  near?: string,
): string | undefined {
  const url = address && citedAddress(address, address);
  if (!url || !isPublicAddress(url)) return undefined;
  const archive = [...chosenArchives(settings.archives), ...archives].find(({ links }) => links.near);
  return archive?.links.near?.(url, near, hostOf(archive.service, settings.hosts));
}
