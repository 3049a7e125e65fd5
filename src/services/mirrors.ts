import { found } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { longest } from '../core/packs/envelope.ts';
import { mirrorFiles } from '../core/packs/mirror.ts';
import { readStatus } from './read-answer.ts';
import type { Lookup, Service } from './service.ts';

/**
 * The mirrors that the reader has listed, which keep knowledge packs. They are plain files at any web server, and are not
 * trusted: whoever runs one learns that somebody asks, and can withhold a pack, but cannot make one.
 */
export const mirrors: Service = {
  id: 'mirrors',
  kind: 'mirror',
  name: 'service_mirrors',
  learns: 'service_mirrors_learns',
  hosts: [],
  // A pack is megabytes on the way, and lines to those who need it most are slow. Some of its letters are two bytes or three.
  pace: { between: 0, timeout: 240_000, backOff: [60_000], mostBytes: 2 * longest.pack },
};

type PackLookup = Lookup<QuestionAbout<'knowledge'>, string>;

function fileOf(name: string): Pick<PackLookup, 'service' | 'request' | 'read' | 'describe'> {
  return {
    service: mirrors,
    // The same request from every reader, whatever they have: nothing of it tells which pack is in use, as a condition would.
    request: ({ mirror }) => ({ method: 'GET', url: mirror + name, headers: {} }),
    read: (answer) => readStatus<string>(answer) ?? found(answer.body),
    describe: () => ({ key: mirrors.name, values: [] }),
  };
}

/** The text of the head of a mirror's pack: a thousand characters that tell whether the pack is newer. */
export const headOfPack: PackLookup = { id: 'knowledge-head', ...fileOf(mirrorFiles.head) };

/** The text of a mirror's pack. */
export const wholePack: PackLookup = { id: 'knowledge-pack', ...fileOf(mirrorFiles.pack) };
