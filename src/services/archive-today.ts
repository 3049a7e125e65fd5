import { withoutFragment } from '../core/fragments.ts';
import type { ArchiveLinks, Service } from './service.ts';

/**
 * archive.today and its many names. Off unless the reader wants it: in 2026 its pages carried code that attacked another
 * site, captures were found altered, and Wikipedia stopped linking to it.
 */
export const archiveToday: Service = {
  id: 'archive-today',
  kind: 'archive',
  name: 'service_archive_today',
  learns: 'service_link_learns',
  hosts: [
    'https://archive.ph',
    'https://archive.today',
    'https://archive.is',
    'https://archive.li',
    'https://archive.vn',
    'https://archive.fo',
    'https://archive.md',
    'http://archiveiya74codqgiixo33q62qlrqtkgmcitqx5u2oeqnmn5bpcbiyd.onion',
  ],
  pace: null,
  offBecause: 'service_archive_today_off',
};

export const archiveTodayLinks: ArchiveLinks = {
  near: (url, _, host = 'https://archive.ph') => `${host}/newest/${withoutFragment(url)}`,
  all: (url, host = 'https://archive.ph') => `${host}/${withoutFragment(url)}`,
};
