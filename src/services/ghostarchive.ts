import { withoutFragment } from '../core/fragments.ts';
import type { ArchiveLinks, Service } from './service.ts';

/** Ghostarchive, which also keeps videos. It has no interface for programs: a link. */
export const ghostarchive: Service = {
  id: 'ghostarchive',
  kind: 'archive',
  name: 'service_ghostarchive',
  learns: 'service_link_learns',
  hosts: ['https://ghostarchive.org'],
  pace: null,
};

export const ghostarchiveLinks: ArchiveLinks = {
  all: (url) => `https://ghostarchive.org/search?term=${encodeURIComponent(withoutFragment(url))}`,
};
