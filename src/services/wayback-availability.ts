import * as v from 'valibot';
import { withoutFragment } from '../core/fragments.ts';
import { type Capture, readTimestamp } from '../core/lookup/capture.ts';
import { found, lacking, type Outcome } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { describeCapture } from './describe-capture.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { Lookup } from './service.ts';
import { wayback, waybackTimestamp } from './wayback.ts';

/*
 * The availability service (https://archive.org/help/wayback_api.php), for when the CDX server is out of order: it knows no
 * fingerprints, at times not the nearest capture (https://github.com/ArchiveLabs/api.archivelab.org/issues/19), and at times
 * none of addresses that have some (https://github.com/internetarchive/wayback/issues/296).
 */
const status = v.optional(v.union([v.string(), v.number()]));
const snapshots = v.object({
  closest: v.optional(
    v.object({ available: v.optional(v.boolean()), url: v.string(), timestamp: v.string(), status }),
  ),
});
const single = v.object({ archived_snapshots: snapshots });
/** Two shapes are known, of the Internet Archive's own programs and of its description of the interface. */
const results = v.object({
  results: v.array(
    v.object({
      tag: v.union([v.string(), v.number()]),
      archived_snapshots: v.optional(v.nullable(snapshots)),
      snapshot: v.optional(
        v.nullable(v.object({ url: v.optional(v.string()), timestamp: v.optional(v.string()), status })),
      ),
    }),
  ),
});

/** The capture nearest to a date. */
export const waybackAvailable: Lookup<QuestionAbout<'capture'>, Capture> = {
  id: 'wayback-available',
  service: wayback,
  request({ url, near }, host) {
    const timestamp = near && waybackTimestamp(near);
    const query = new URLSearchParams({ url, ...(timestamp && { timestamp }) });
    return { method: 'GET', url: `${archiveOf(host)}/wayback/available?${query}`, headers: {} };
  },
  read(answer, _, host) {
    const failed = readStatus<Capture>(answer);
    if (failed) return failed;
    const result = readJson(single, answer.body);
    return result ? readSnapshots(result.archived_snapshots, host) : lacking('unknown');
  },
  describe: describeCapture,
};

/** How many addresses are asked about at once. */
export const mostAtOnce = 40;

/**
 * The captures of many addresses nearest to one date, in their order. One request instead of one for each; but one with a body,
 * and with such a request browsers say which extension makes it: `browser/lookups/second-way.ts` has when it is asked.
 * A line for each address, as https://github.com/tmcw/notfoundbot and https://github.com/internetarchive/internetarchivebot send.
 */
export const waybackManyAvailable: Lookup<QuestionAbout<'captures'>, Outcome<Capture>[]> = {
  id: 'wayback-many-available',
  service: wayback,
  isPassing: true,
  request({ urls, near }, host) {
    const timestamp = near && waybackTimestamp(near);
    const lines = urls.map(
      (url, tag) =>
        `${new URLSearchParams({ url: withoutFragment(url), ...(timestamp && { timestamp }), closest: 'either', tag: String(tag) })}`,
    );
    return {
      method: 'POST',
      url: `${archiveOf(host)}/wayback/available`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Wayback-Api-Version': '2' },
      body: lines.join('\n'),
    };
  },
  read(answer, { urls }, host) {
    const failed = readStatus<Outcome<Capture>[]>(answer);
    if (failed) return failed;
    const rows = readJson(results, answer.body)?.results;
    if (!rows?.length) return lacking('unknown');
    const byTag = new Map(rows.map((row) => [String(row.tag), row]));
    return found(
      urls.map((_, tag): Outcome<Capture> => {
        const { archived_snapshots: old, snapshot } = byTag.get(String(tag)) ?? {};
        if (old) return readSnapshots(old, host);
        if (!snapshot) return lacking('unknown');
        const { url, timestamp } = snapshot;
        if (!url && !timestamp) return lacking('not-archived');
        return readCapture(url ?? '', (timestamp ?? '').replace(/\.\d+|\D/g, ''), snapshot.status, host);
      }),
    );
  },
  describe: (outcomes) => ({
    key: 'trail_found',
    values: [outcomes.length],
    count: outcomes.filter((outcome) => 'value' in outcome).length,
  }),
};

/** The service itself is at the archive's main host, beside the Wayback Machine. */
function archiveOf(host: string): string {
  return host.replace('://web.', '://');
}

function readSnapshots({ closest }: v.InferOutput<typeof snapshots>, host: string): Outcome<Capture> {
  if (!closest || closest.available === false) return lacking('not-archived');
  return readCapture(closest.url, closest.timestamp, closest.status, host);
}

/** Addresses of captures come with http and with https. */
function readCapture(
  address: string,
  timestamp: string,
  status: string | number | undefined,
  host: string,
): Outcome<Capture> {
  const time = readTimestamp(timestamp);
  const original = /^https?:\/\/web\.archive[^/]*\/web\/(\d{14})\/(.+)$/.exec(address);
  if (!time || !original) return lacking('unknown');
  const code = Number(status);
  return found({
    archive: wayback.id,
    address: `${host}/web/${original[1]}/${original[2]}`,
    time,
    ...(Number.isInteger(code) && code >= 100 && { status: code }),
  });
}
