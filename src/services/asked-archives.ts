import type { Settings } from '../core/settings.ts';
import { type Archive, chosenArchives } from './catalogue.ts';

/** The archives that are asked for captures, in order: the reader's first, and those of the others that the reader has chosen or always allows. */
export function askedArchives({ archives, consents }: Pick<Settings, 'archives' | 'consents'>): Archive[] {
  return chosenArchives(archives)
    .filter(({ service }) => service.pace)
    .filter(
      ({ service: { id } }, index) => index === 0 || archives.includes(id) || consents[id] === 'always',
    );
}
