import * as v from 'valibot';
import { type Capture, readTimestamp } from '../core/lookup/capture.ts';
import { found, lacking, type Outcome } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { describeCapture } from './describe-capture.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { Lookup } from './service.ts';
import { wayback, waybackTimestamp } from './wayback.ts';

/*
 * The availability service (https://archive.org/help/wayback_api.php). It is less reliable than the CDX server, and knows no
 * fingerprints. It can be asked about many addresses at once too, by POST: that we do not, because browsers say with every
 * POST which extension makes it, and Firefox by a name that no other reader has.
 */
const status = v.optional(v.union([v.string(), v.number()]));
const snapshots = v.object({
  closest: v.optional(
    v.object({ available: v.optional(v.boolean()), url: v.string(), timestamp: v.string(), status }),
  ),
});
const single = v.object({ archived_snapshots: snapshots });
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
