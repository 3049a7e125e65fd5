import { withoutFragment } from '../core/fragments.ts';
import type { ArchiveLinks, Service } from './service.ts';

/** Software Heritage, which keeps source code. A link, for links to code. */
export const softwareHeritage: Service = {
  id: 'software-heritage',
  kind: 'archive',
  name: 'service_software_heritage',
  learns: 'service_link_learns',
  hosts: ['https://archive.softwareheritage.org'],
  pace: null,
};

export const softwareHeritageLinks: ArchiveLinks = {
  all(url) {
    const origin = codeOrigin(url) ?? withoutFragment(url);
    return `https://archive.softwareheritage.org/browse/origin/?origin_url=${encodeURIComponent(origin)}`;
  },
};

/** The repository that an address at a known forge is about; undefined for anything else. */
export function codeOrigin(url: string): string | undefined {
  const match =
    /^https?:\/\/(?:www\.)?(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitlab\.torproject\.org|salsa\.debian\.org)\/([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:[/?#]|$)/i.exec(
      url,
    );
  if (!match) return undefined;
  const [, host = '', owner = '', name = ''] = match;
  const isPage = /^(?:about|explore|features|login|orgs|pricing|search|settings|sponsors|topics|users)$/i;
  return isPage.test(owner) ? undefined : `https://${host.toLowerCase()}/${owner}/${name}`;
}
