import { withoutFragment } from '../core/fragments.ts';
import { timeMapLookup } from './memento.ts';
import type { ArchiveLinks, Service } from './service.ts';
import { waybackTimestamp } from './wayback.ts';

/** Archive-It, collections of libraries and human-rights groups. It speaks Memento (RFC 7089). */
export const archiveIt: Service = {
  id: 'archive-it',
  kind: 'archive',
  name: 'service_archive_it',
  learns: 'service_archive_it_learns',
  hosts: ['https://wayback.archive-it.org'],
  pace: { between: 3000, timeout: 25_000, backOff: [60_000, 120_000, 240_000] },
  unverified: true,
};

const all = 'https://wayback.archive-it.org/all';

export const archiveItLinks: ArchiveLinks = {
  near: (url, date) => `${all}/${(date && waybackTimestamp(date)) || '2'}/${withoutFragment(url)}`,
  all: (url) => `${all}/*/${withoutFragment(url)}`,
};

/** The capture nearest to a date, of the list of all. */
export const archiveItCapture = /* @__PURE__ */ timeMapLookup(archiveIt, '/all/timemap/link/');
