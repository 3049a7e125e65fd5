import { isPublicAddress } from './lookup/public-address.ts';
import { citedAddress, plainAddress } from './normalize-link.ts';
import type { Report } from './report.ts';

/**
 * The address at which a page is cited and looked up: its canonical one, but never one of the reader's own network for another; else
 * that at which it was read, without what is the reader's or the visit's alone: name and password, fragment, tracking parameters,
 * an archive around it.
 */
export function pageAddress({ url, canonical }: Pick<Report, 'url' | 'canonical'>): string {
  if (canonical && isPublicAddress(canonical)) return canonical;
  if (!URL.canParse(url)) return url;
  const plain = plainAddress(new URL(url));
  return citedAddress(plain, plain) ?? plain;
}
