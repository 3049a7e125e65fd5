import * as v from 'valibot';
import { withoutFragment } from '../core/fragments.ts';
import { type Capture, nearestCapture, readTimestamp } from '../core/lookup/capture.ts';
import { lacking } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { describeCapture } from './describe-capture.ts';
import { parseJson, readStatus } from './read-answer.ts';
import type { ArchiveLinks, Lookup, Service } from './service.ts';
import { waybackTimestamp } from './wayback.ts';

/** Arquivo.pt, the Portuguese web archive, which runs pywb (https://pywb.readthedocs.io/en/latest/manual/cdxserver_api.html). */
export const arquivo: Service = {
  id: 'arquivo',
  kind: 'archive',
  name: 'service_arquivo',
  learns: 'service_arquivo_learns',
  hosts: ['https://arquivo.pt'],
  pace: { between: 3000, timeout: 25_000, backOff: [60_000, 120_000, 240_000] },
  unverified: true,
};

export const arquivoLinks: ArchiveLinks = {
  near: (url, date) =>
    `https://arquivo.pt/wayback/${(date && waybackTimestamp(date)) || '2'}/${withoutFragment(url)}`,
  all: (url) => `https://arquivo.pt/wayback/*/${withoutFragment(url)}`,
};

const row = v.object({
  timestamp: v.pipe(v.string(), v.regex(/^\d{14}$/)),
  url: v.string(),
  status: v.optional(v.union([v.string(), v.number()])),
  digest: v.optional(v.string()),
});

/** The capture nearest to a date. An answer is one JSON object a line. What comes where there is no capture nobody has
 * seen: only a 404 is taken for it. */
export const arquivoCapture: Lookup<QuestionAbout<'capture'>, Capture> = {
  id: 'arquivo-capture',
  service: arquivo,
  request({ url, near }, host) {
    const closest = near && waybackTimestamp(near);
    const query = new URLSearchParams({
      url: withoutFragment(url),
      output: 'json',
      limit: '20',
      ...(closest ? { closest } : { sort: 'reverse' }),
    });
    return { method: 'GET', url: `${host}/wayback/cdx?${query}`, headers: {} };
  },
  read(answer, { near }, host) {
    if (answer.status === 404) return lacking('not-archived');
    const failed = readStatus<Capture>(answer);
    if (failed) return failed;
    const lines = answer.body.split('\n').filter((line) => line.trim());
    const captures = lines.flatMap((line): Capture[] => {
      const parsed = v.safeParse(row, parseJson(line));
      const time = parsed.success ? readTimestamp(parsed.output.timestamp) : undefined;
      if (!parsed.success || !time) return [];
      const status = Number(parsed.output.status);
      return [
        {
          archive: arquivo.id,
          address: `${host}/wayback/${parsed.output.timestamp}/${parsed.output.url}`,
          time,
          ...(Number.isInteger(status) && status >= 100 && { status }),
          ...(parsed.output.digest && { digest: parsed.output.digest }),
        },
      ];
    });
    const capture = nearestCapture(captures, near);
    return capture ? { value: capture } : lacking('unknown');
  },
  describe: describeCapture,
};
