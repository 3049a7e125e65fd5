import * as v from 'valibot';
import { withoutFragment } from '../core/fragments.ts';
import { type Capture, nearestCapture } from '../core/lookup/capture.ts';
import { lacking } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { describeCapture } from './describe-capture.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { ArchiveLinks, Lookup, Service } from './service.ts';

/** Perma.cc, an archive of libraries (https://perma.cc/docs/developer). */
export const perma: Service = {
  id: 'perma',
  kind: 'archive',
  name: 'service_perma',
  learns: 'service_perma_learns',
  hosts: ['https://api.perma.cc'],
  pace: { between: 3000, timeout: 20_000, backOff: [60_000, 120_000, 240_000] },
};

export const permaLinks: ArchiveLinks = {
  near: (url) => `https://perma.cc/timegate/${withoutFragment(url)}`,
};

const list = v.object({
  objects: v.array(
    v.object({ guid: v.pipe(v.string(), v.regex(/^[\w-]{4,20}$/)), creation_timestamp: v.string() }),
  ),
});

/** The public capture nearest to a date, of the hundred newest. */
export const permaCapture: Lookup<QuestionAbout<'capture'>, Capture> = {
  id: 'perma-capture',
  service: perma,
  request: ({ url }, host) => ({
    method: 'GET',
    url: `${host}/v1/public/archives/?${new URLSearchParams({ limit: '100', url: withoutFragment(url) })}`,
    headers: {},
  }),
  read(answer, { near }) {
    const failed = readStatus<Capture>(answer);
    if (failed) return failed;
    const objects = readJson(list, answer.body)?.objects;
    if (!objects) return lacking('unknown');
    if (!objects.length) return lacking('not-archived');
    const captures = objects.flatMap(({ guid, creation_timestamp }): Capture[] => {
      const time = Date.parse(creation_timestamp);
      return Number.isNaN(time)
        ? []
        : [
            {
              archive: perma.id,
              address: `https://perma.cc/${guid}`,
              time: new Date(time).toISOString().replace('.000', ''),
            },
          ];
    });
    const capture = nearestCapture(captures, near);
    return capture ? { value: capture } : lacking('unknown');
  },
  describe: describeCapture,
};
