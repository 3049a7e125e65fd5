import { isPublicAddress } from './lookup/public-address.ts';
import type { Report } from './report.ts';

/** The address at which a page is cited and looked up: its canonical one, but never one of the reader's own network for another. */
export function pageAddress({ url, canonical }: Pick<Report, 'url' | 'canonical'>): string {
  return canonical && isPublicAddress(canonical) ? canonical : url;
}
