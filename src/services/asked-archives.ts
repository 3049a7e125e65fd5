import type { Settings } from '../core/settings.ts';
import { type Archive, chosenArchives } from './catalogue.ts';
import { isPlaced } from './service.ts';

/** The archives that are asked for captures, in order: the reader's first, and those of the others that the reader has chosen or always allows. */
export function askedArchives({
  archives,
  consents,
  hosts,
}: Pick<Settings, 'archives' | 'consents' | 'hosts'>): Archive[] {
  return chosenArchives(archives)
    .filter(({ service }) => service.pace && isPlaced(service, hosts))
    .filter(
      ({ service: { id } }, index) => index === 0 || archives.includes(id) || consents[id] === 'always',
    );
}
