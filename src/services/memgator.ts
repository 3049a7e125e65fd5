import * as v from 'valibot';
import { withoutFragment } from '../core/fragments.ts';
import type { Capture } from '../core/lookup/capture.ts';
import { lacking } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { describeCapture } from './describe-capture.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { Lookup, Service } from './service.ts';
import { waybackTimestamp } from './wayback.ts';

/** MemGator at Old Dominion University: asks some sixteen archives at once (https://github.com/oduwsdl/MemGator). */
export const memgator: Service = {
  id: 'memgator',
  kind: 'archive',
  name: 'service_memgator',
  learns: 'service_memgator_learns',
  hosts: ['https://memgator.cs.odu.edu'],
  // It waits up to a minute for the archives behind it: we do not.
  pace: { between: 5000, timeout: 15_000, backOff: [60_000, 120_000, 240_000] },
  unverified: true,
};

const memento = v.object({ datetime: v.string(), uri: v.string() });
const answerShape = v.object({
  mementos: v.object({ closest: v.optional(memento), first: v.optional(memento), last: v.optional(memento) }),
});

/** The capture nearest to a date in any of the archives. */
export const memgatorCapture: Lookup<QuestionAbout<'capture'>, Capture> = {
  id: 'memgator-capture',
  service: memgator,
  request({ url, near }, host) {
    const at = (near && waybackTimestamp(near)) || '2100';
    return { method: 'GET', url: `${host}/memento/json/${at}/${withoutFragment(url)}`, headers: {} };
  },
  read(answer) {
    if (answer.status === 404) return lacking('not-archived');
    const failed = readStatus<Capture>(answer);
    if (failed) return failed;
    const mementos = readJson(answerShape, answer.body)?.mementos;
    const nearest = mementos?.closest ?? mementos?.last ?? mementos?.first;
    const time = nearest ? Date.parse(nearest.datetime) : Number.NaN;
    if (!nearest || Number.isNaN(time) || !/^https?:\/\//.test(nearest.uri)) return lacking('unknown');
    return {
      value: {
        archive: memgator.id,
        address: nearest.uri,
        time: new Date(time).toISOString().replace('.000', ''),
      },
    };
  },
  describe: describeCapture,
};
