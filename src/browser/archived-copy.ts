import { citedAddress } from '../core/normalize-link.ts';
import type { Settings } from '../core/settings.ts';
import { linkToCopy } from '../services/catalogue.ts';

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
  return url ? linkToCopy(url, near, settings)?.address : undefined;
}
