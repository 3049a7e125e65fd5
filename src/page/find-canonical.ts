import { citedAddress } from '../core/normalize-link.ts';
import { isOtherPlace, pagePlace, placeOfPage } from '../core/page-place.ts';

/**
 * The canonical address that a document gives for the page at `url`; null where it gives none, the site's front page for another
 * page, or that of the page which `loaded` brought here, before a script made another page of the document.
 */
export function findCanonical(document: Document, url: string, loaded = url): string | null {
  const named = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const canonical = named ? citedAddress(named, url) : undefined;
  if (!canonical) return null;
  const place = pagePlace(canonical, url);
  const own = placeOfPage(url);
  const isLeft = isOtherPlace(place, own) && !isOtherPlace(place, placeOfPage(loaded));
  return isLeft || (place === '' && own !== '') ? null : canonical;
}
