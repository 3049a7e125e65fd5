import type { Answer, Asked } from '../../../src/commands/browsers/any-host-server.ts';
import type { RecordingServer } from './recording-server.ts';

/** The hosts of every service that the extension may ask. */
export const serviceHosts = [
  'web.archive.org',
  'archive.org',
  'memgator.cs.odu.edu',
  'arquivo.pt',
  'wayback.archive-it.org',
  'api.perma.cc',
  'api.ooni.io',
  'api.ioda.inetintel.cc.gatech.edu',
];

/** How a service may behave. */
export const moods = {
  good: undefined,
  empty: () => json([]),
  'wrong shape': () => json({ captures: [{ at: 1 }] }),
  'a page in HTML': () => ({ body: '<!doctype html><title>Just a moment…</title>' }),
  'cut off': () => ({ ...json([['timestamp', 'origi']]), breaksOff: 'within' as const }),
  'too slow': (asked: Asked) => ({ ...(waybackAnswer(asked) ?? {}), after: 27_000 }),
  excluded: () => ({
    status: 403,
    headers: {
      'x-archive-wayback-runtime-error':
        'org.archive.util.io.RuntimeIOException: org.archive.wayback.exception.AdministrativeAccessControlException: Blocked Site Error',
    },
  }),
  'out of order': () => ({ status: 503, body: 'Service Unavailable' }),
  'list out of order': (asked: Asked) =>
    asked.url.pathname === '/wayback/available'
      ? availability(asked)
      : { status: 503, body: 'Service Unavailable' },
  'a redirect': () => ({ status: 302, headers: { location: 'https://elsewhere.example/cdx' } }),
  'fifty megabytes': () => ({
    headers: { 'content-type': 'application/json' },
    body: Buffer.alloc(50_000_000, '['),
  }),
  'too many requests': () => ({ status: 429, body: '<h1>429 Too Many Requests</h1>' }),
  'too many requests, for ten minutes': () => ({ status: 429, headers: { 'retry-after': '600' } }),
} satisfies Record<string, ((asked: Asked) => Answer) | undefined>;
export type Mood = keyof typeof moods;

/** The hosts that the cited story links to. */
export const citedHosts = ['measure', 'operator', 'agency', 'ministry', 'rights'].map(
  (name) => `${name}.example`,
);

/** Serves what the cited story links to; one page of it is gone. */
export function serveCitedPages(server: RecordingServer): void {
  for (const host of citedHosts)
    server.serveHost(host, () => ({ status: host === 'agency.example' ? 404 : 200 }));
}

/** Starts every stand-in, all in good mood. Returns what puts the Wayback Machine in another. */
export function serveStandIns(server: RecordingServer): { setMood(mood: Mood): void } {
  let mood: Mood = 'good';
  const wayback = (asked: Asked) => moods[mood]?.(asked) ?? waybackAnswer(asked) ?? { status: 404 };
  server.serveHost('web.archive.org', wayback);
  server.serveHost('archive.org', wayback);
  server.serveHost('api.ooni.io', ooniAnswer);
  server.serveHost('api.ioda.inetintel.cc.gatech.edu', iodaAnswer);
  return {
    setMood(next) {
      mood = next;
    },
  };
}

/** The Wayback Machine: three hours after the asked moment there is a capture of everything but what has "ministry" in it. */
function waybackAnswer({ url }: Asked): Answer | undefined {
  if (url.pathname === '/cdx/search/cdx') {
    const about = url.searchParams.get('url') ?? '';
    const header = ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'];
    if (about.includes('ministry')) return json([]);
    const row = (timestamp: string, digest: string) => [timestamp, about, 'text/html', '200', digest];
    if (url.searchParams.get('collapse') === 'digest') {
      const since = url.searchParams.get('from') ?? '';
      const isChanged = about.includes('measure');
      return json([header, row(since, 'AAA'), ...(isChanged ? [row('20220930120000', 'BBB')] : [])]);
    }
    return json([header, row('20220922110000', 'AAA')]);
  }
  return url.pathname === '/wayback/available' ? json({ archived_snapshots: {} }) : undefined;
}

/** The availability service: as `waybackAnswer`, of one address by GET, of many by POST. */
function availability({ url, method, body }: Asked): Answer {
  const snapshots = (about: string) =>
    about.includes('ministry')
      ? {}
      : {
          closest: {
            status: '200',
            available: true,
            url: `http://web.archive.org/web/20220922110000/${about}`,
            timestamp: '20220922110000',
          },
        };
  if (method !== 'POST') return json({ archived_snapshots: snapshots(url.searchParams.get('url') ?? '') });
  const lines = body.split('\n').map((line) => new URLSearchParams(line));
  return json({
    results: lines.map((line) => ({
      url: line.get('url'),
      tag: line.get('tag'),
      archived_snapshots: snapshots(line.get('url') ?? ''),
    })),
  });
}

/** An archive of a reader's choice: a TimeGate that leads to another host, where the captures are. */
export function serveTimeGate(server: RecordingServer): void {
  server.serveHost('timegate.example', ({ url }) => {
    const about = /^\/gate\/(https?:.+)$/.exec(url.pathname + url.search)?.[1];
    return !about || about.includes('ministry')
      ? { status: 404 }
      : {
          status: 302,
          headers: { vary: 'accept-datetime', location: `https://copies.example/20220922100000/${about}` },
        };
  });
  server.serveHost('copies.example', () => ({
    headers: { 'memento-datetime': 'Thu, 22 Sep 2022 10:00:00 GMT' },
  }));
}

function ooniAnswer({ url }: Asked): Answer {
  const counts = {
    anomaly_count: 3,
    confirmed_count: 0,
    failure_count: 1,
    ok_count: 6,
    measurement_count: 10,
  };
  if (url.pathname === '/api/v1/incidents/search')
    return json({
      incidents: [
        {
          id: '1',
          title: 'Blocks amid protests',
          start_time: '2022-09-21T00:00:00Z',
          end_time: null,
          CCs: ['IR'],
          domains: [],
        },
      ],
    });
  if (url.pathname === '/api/v1/measurements') return json({ results: [] });
  if (url.searchParams.get('axis_x') === 'probe_cc')
    return json({
      result: [
        { ...counts, probe_cc: 'IR', confirmed_count: 2, anomaly_count: 1 },
        { ...counts, anomaly_count: 0, probe_cc: 'DE' },
      ],
    });
  const since = Date.parse(url.searchParams.get('since') ?? '');
  const days = Array.from({ length: 20 }, (_, index) =>
    new Date(since + index * 86_400_000).toISOString().slice(0, 10),
  );
  return json({
    result: days.map((day, index) => ({
      ...counts,
      measurement_start_day: day,
      domain: 'twitter.com',
      confirmed_count: index > 13 ? 4 : 0,
      measurement_count: index > 13 ? 14 : 10,
    })),
  });
}

function iodaAnswer({ url }: Asked): Answer {
  const from = Number(url.searchParams.get('from'));
  const until = Number(url.searchParams.get('until'));
  if (url.pathname.startsWith('/v2/outages/'))
    return json({
      data: [
        {
          location: 'country/IR',
          start: from + 300_000,
          duration: 30_000,
          datasource: 'bgp',
          method: 'median',
          score: 1234.5,
          location_name: 'Iran',
        },
      ],
    });
  const step = 3600;
  const values = Array.from({ length: Math.floor((until - from) / step) }, (_, index) =>
    index % 24 > 16 && index > 80 ? 2000 : 9000 + ((index * 37) % 500),
  );
  const series = { entityType: 'country', entityCode: 'IR', from, until, step, nativeStep: step };
  return json({
    data: [
      [
        { ...series, datasource: 'bgp', values },
        { ...series, datasource: 'ping-slash24', values: values.map((value) => value / 3) },
        {
          ...series,
          datasource: 'merit-nt',
          values: values.map((value, index) => (index % 9 ? value / 9 : null)),
        },
      ],
    ],
  });
}

function json(value: unknown): Answer {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
