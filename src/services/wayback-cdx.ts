import * as v from 'valibot';
import { type Capture, nearestCapture } from '../core/lookup/capture.ts';
import { lacking, type Outcome } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { describeCapture } from './describe-capture.ts';
import { foundOrUnknown, readJson, readStatus } from './read-answer.ts';
import type { Lookup, RawAnswer, RequestDescription } from './service.ts';
import { captureAt, wayback, waybackTimestamp } from './wayback.ts';

/*
 * The CDX server: https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server. Rows of columns that the first
 * row names. `closest` is right only with `sort=closest` (https://github.com/internetarchive/wayback/issues/237), and the
 * newest captures are found with a negative `limit` without `to` (https://github.com/remy/unrot.link/pull/7).
 */
const table = v.array(v.array(v.nullable(v.string())));
const columns = 'timestamp,original,mimetype,statuscode,digest';

/** The capture nearest to a date, with the status and the fingerprint that the archive noted. */
export const waybackCapture: Lookup<QuestionAbout<'capture'>, Capture> = {
  id: 'wayback-capture',
  service: wayback,
  request({ url, near }, host) {
    const closest = near && waybackTimestamp(near);
    return cdx(host, {
      url,
      fl: columns,
      ...(closest ? { closest, sort: 'closest', limit: '20' } : { limit: '-20' }),
    });
  },
  read(answer, { near }, host) {
    const rows = readRows(answer, host);
    if ('reason' in rows) return rows;
    return foundOrUnknown(nearestCapture(rows.value, near));
  },
  describe: describeCapture,
};

export interface Changes {
  /** The first capture after it whose content differs; absent where none does. A prompt to compare, no proof: advertisements differ too. */
  at?: string;
  address?: string;
}

/** How many rows are read, each of another content than the one before it. */
const mostRows = 100;

/**
 * Whether any later capture has another fingerprint, and since when; one of a page that was gone is one that differs. A redirect
 * does not tell what became of the page: `unknown` where it was captured as one last. Those of the same page under another name
 * (http, www) are left out. The rows begin with the capture itself.
 */
export const waybackChanges: Lookup<QuestionAbout<'changes'>, Changes> = {
  id: 'wayback-changes',
  service: wayback,
  request: ({ url, since }, host) =>
    cdx(host, {
      url,
      fl: columns,
      from: waybackTimestamp(since) ?? '1996',
      // The archive notes `-` for a capture that repeats an older one.
      filter: 'statuscode:200|404|410|3..|-',
      collapse: 'digest',
      limit: String(mostRows),
    }),
  read(answer, { url, since, digest }, host) {
    const rows = readRows(answer, host);
    if ('reason' in rows) return rows.reason.why === 'not-archived' ? { value: {} } : rows;
    const shown = rows.value.filter((row) => !isRedirect(row));
    const [first] = shown;
    const before = digest ?? first?.digest;
    const after = before && shown.find((row) => row.status && row.digest && row.digest !== before);
    if (after) return { value: { at: after.time, address: after.address } };
    const isKnown = digest !== undefined || first?.time === since;
    const last = rows.value.findLast((row) => !isRedirect(row) || isCaptureAt(row, url));
    const isSame = [...shown, last].every((row) => before && row?.digest === before);
    return isKnown && isSame && rows.value.length < mostRows ? { value: {} } : lacking('unknown');
  },
  describe: ({ at }) =>
    at ? { key: 'changed_since', values: [{ at }] } : { key: 'changed_not_seen', values: [] },
};

function isRedirect({ status = 0 }: Capture): boolean {
  return status >= 300 && status < 400;
}

/** Whether a capture is of a page at the origin of `url`. */
function isCaptureAt({ address }: Capture, url: string): boolean {
  const [, original = ''] = /\/web\/\d{14}\/(.+)$/.exec(address) ?? [];
  return URL.canParse(original) && new URL(original).origin === new URL(url).origin;
}

function cdx(host: string, parameters: Record<string, string>): RequestDescription {
  const query = new URLSearchParams({ ...parameters, output: 'json' });
  return { method: 'GET', url: `${host}/cdx/search/cdx?${query}`, headers: {} };
}

function readRows(answer: RawAnswer, host: string): Outcome<Capture[]> {
  if (answer.status === 403 && isExcluded(answer)) return lacking('excluded');
  const failed = readStatus<Capture[]>(answer);
  if (failed) return failed;
  const rows = readJson(table, answer.body);
  if (!rows) return lacking('unknown');
  const [header, ...captures] = rows;
  if (!header) return lacking('not-archived');
  const at = (name: string) => header?.indexOf(name) ?? -1;
  const [timestamp, original, status, digest] = ['timestamp', 'original', 'statuscode', 'digest'].map(at);
  if (timestamp === undefined || original === undefined || timestamp < 0 || original < 0)
    return lacking('unknown');
  if (!captures.length) return lacking('not-archived');
  const read = captures.flatMap((row): Capture[] => {
    const place = captureAt(row[timestamp] ?? '', row[original] ?? '', host);
    if (!place || !row[original]) return [];
    const code = Number(row[status ?? -1]);
    const print = row[digest ?? -1];
    return [
      {
        archive: wayback.id,
        ...place,
        ...(Number.isInteger(code) && code >= 100 && code <= 599 && { status: code }),
        ...(print && { digest: print }),
      },
    ];
  });
  return read.length ? { value: withRepeatedStatus(read) } : lacking('unknown');
}

/** The archive notes no status for a capture that repeats another: it is that of the one with the same fingerprint. */
function withRepeatedStatus(captures: readonly Capture[]): Capture[] {
  const statuses = new Map(
    captures.flatMap(({ digest, status }) => (digest && status ? [[digest, status] as const] : [])),
  );
  return captures.map((capture) => {
    const status = capture.status ?? statuses.get(capture.digest ?? '');
    return status === undefined ? capture : { ...capture, status };
  });
}

/** As a recorded answer says it of a site whose owner keeps it out, or whose robots.txt does. */
function isExcluded({ headers, body }: RawAnswer): boolean {
  return /(?:Administrative|Robot)AccessControlException|Blocked Site Error/.test(
    `${headers['x-archive-wayback-runtime-error'] ?? ''} ${body.slice(0, 2000)}`,
  );
}
