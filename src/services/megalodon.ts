import { withoutFragment } from '../core/fragments.ts';
import type { ArchiveLinks, Service } from './service.ts';

/** Megalodon, an archive in Japan. A link. */
export const megalodon: Service = {
  id: 'megalodon',
  kind: 'archive',
  name: 'service_megalodon',
  learns: 'service_link_learns',
  hosts: ['https://megalodon.jp'],
  pace: null,
};

export const megalodonLinks: ArchiveLinks = {
  all: (url) => `https://megalodon.jp/?url=${encodeURIComponent(withoutFragment(url))}`,
};
