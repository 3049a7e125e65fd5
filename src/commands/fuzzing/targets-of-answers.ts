import type { Question } from '../../core/lookup/question.ts';
import { captureLookups } from '../../services/capture-lookups.ts';
import { iodaOutages } from '../../services/ioda-outages.ts';
import { iodaSignals } from '../../services/ioda-signals.ts';
import { headOfPack } from '../../services/mirrors.ts';
import { ooniCountries, ooniDays } from '../../services/ooni-aggregation.ts';
import { ooniIncidents } from '../../services/ooni-incidents.ts';
import { ooniEvidence } from '../../services/ooni-measurements.ts';
import { originalAnswers } from '../../services/originals.ts';
import type { Lookup, RawAnswer } from '../../services/service.ts';
import { waybackAvailable, waybackManyAvailable } from '../../services/wayback-availability.ts';
import { waybackChanges } from '../../services/wayback-cdx.ts';
import { type FuzzTarget, mustHold } from './fuzz-target.ts';

const window = { from: '2022-09-10', until: '2022-10-05' };
const seconds = { from: 1_663_000_000, until: 1_664_000_000 };
const url = 'http://example.org/';
const questions = {
  capture: { about: 'capture', url, near: '2022-09-22' },
  captures: { about: 'captures', urls: [url, `${url}b`], near: '2022-09-22' },
  changes: { about: 'changes', url, since: '2022-09-22T11:00:00Z' },
  original: { about: 'original', url },
  days: { about: 'days', country: 'IR', domains: ['twitter.com'], ...window },
  countries: { about: 'countries', domains: ['twitter.com'], ...window },
  evidence: { about: 'evidence', country: 'IR', domains: ['twitter.com'], ...window },
  incidents: { about: 'incidents', country: 'IR' },
  signals: { about: 'signals', country: 'IR', ...seconds },
  outages: { about: 'outages', country: 'IR', ...seconds },
  knowledge: { about: 'knowledge', mirror: 'https://mirror.example/' },
} satisfies Record<Question['about'], Question>;

// Each is asked only what it is made for: the pairs below say so.
const lookups = [
  ...captureLookups.map((lookup) => [lookup, questions.capture]),
  [waybackAvailable, questions.capture],
  [waybackManyAvailable, questions.captures],
  [waybackChanges, questions.changes],
  [originalAnswers, questions.original],
  [ooniDays, questions.days],
  [ooniCountries, questions.countries],
  [ooniEvidence, questions.evidence],
  [ooniIncidents, questions.incidents],
  [iodaSignals, questions.signals],
  [iodaOutages, questions.outages],
  [headOfPack, questions.knowledge],
] as unknown as [Lookup<Question, unknown>, Question][];

const counts = { anomaly_count: 3, confirmed_count: 0, failure_count: 1, ok_count: 6, measurement_count: 10 };
const nearest = {
  archived_snapshots: {
    closest: {
      available: true,
      status: '200',
      timestamp: '20220922110000',
      url: `http://web.archive.org/web/20220922110000/${url}`,
    },
  },
};
const bodies: unknown[] = [
  [
    ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'],
    ['20220922110000', url, 'text/html', '200', 'AAA'],
    ['20220930120000', url, 'text/html', '-', 'BBB'],
  ],
  nearest,
  {
    results: [
      { tag: '0', ...nearest },
      { tag: 1, snapshot: { status: 200, timestamp: '2022-09-22T11:00:00.000Z', url } },
    ],
  },
  { result: [{ ...counts, measurement_start_day: '2022-09-21', domain: 'www.twitter.com' }] },
  { result: [{ ...counts, probe_cc: 'IR' }] },
  {
    results: [
      {
        measurement_uid: '20220921_IR_x',
        input: 'https://twitter.com/',
        measurement_start_time: '2022-09-21T00:00:00Z',
        probe_asn: 'AS1',
        confirmed: true,
      },
    ],
  },
  {
    incidents: [
      {
        id: '1',
        title: 'Blocks',
        start_time: '2022-09-21T00:00:00Z',
        end_time: null,
        CCs: ['IR'],
        domains: [],
      },
    ],
  },
  {
    data: [
      [
        {
          entityType: 'country',
          entityCode: 'IR',
          datasource: 'bgp',
          from: seconds.from,
          until: seconds.until,
          step: 300,
          nativeStep: 300,
          values: [1, null, 3],
        },
      ],
    ],
  },
  {
    data: [
      {
        location: 'country/IR',
        start: seconds.from,
        duration: 300,
        datasource: 'bgp',
        method: 'median',
        score: 12.5,
        location_name: 'Iran',
      },
    ],
  },
  {
    objects: [
      {
        guid: 'AAAA-BBBB',
        creation_timestamp: '2022-09-22T11:00:00Z',
        url,
        captures: [{ role: 'primary', status: 'success' }],
      },
    ],
  },
  {
    mementos: {
      closest: {
        datetime: '2022-09-22T11:00:00Z',
        uri: ['https://arquivo.pt/wayback/20220922110000/http://example.org/'],
      },
    },
  },
];

const answers: RawAnswer[] = bodies.map((body) => ({
  status: 200,
  headers: {
    'content-type': 'application/json',
    'memento-datetime': 'Thu, 22 Sep 2022 11:00:00 GMT',
    location: url,
    link: `<${url}>; rel="original"`,
  },
  body: JSON.stringify(body),
  url,
}));

/** Reads an answer as each service's reader would, and says what comes of it in words. */
function readByAll(answer: RawAnswer): void {
  for (const [lookup, question] of lookups) {
    const outcome = lookup.read(answer, question, lookup.service.hosts[0] ?? '');
    if ('next' in outcome) {
      const { origin } = new URL(outcome.next.url);
      mustHold(origin === new URL(answer.url).origin, `${lookup.id} leads on to ${origin}`);
      continue;
    }
    if (!('value' in outcome)) {
      mustHold(typeof outcome.reason.why === 'string', `${lookup.id} gives a reason`);
      continue;
    }
    const { key, values } = lookup.describe(outcome.value, question);
    mustHold(/^[\w]+$/.test(key) && Array.isArray(values), `${lookup.id} says what it found`);
    const written = JSON.stringify(outcome.value) ?? '';
    for (const [, address = ''] of written.matchAll(/"address":"([^"]*)"/g))
      mustHold(/^https?:\/\//.test(address), `${lookup.id} leads to the web: ${address}`);
    for (const [, time = ''] of written.matchAll(/"(?:time|at|from|day)":"([^"]*)"/g))
      mustHold(!Number.isNaN(Date.parse(time)), `${lookup.id} gives times that are: ${time}`);
  }
}

/** Readers of what archives and measurers answer. */
export const targetsOfAnswers: readonly FuzzTarget[] = [
  {
    id: 'answers',
    share: 0.5,
    seeds: bodies,
    run(input) {
      const body = JSON.stringify(input);
      readByAll({ status: 200, headers: {}, body: body ?? 'undefined', url });
    },
  },
  {
    id: 'answers-as-text',
    share: 0.4,
    seeds: answers.map(({ body }) => body),
    run: (input) =>
      readByAll({
        status: 200,
        headers: {
          link: input as string,
          'memento-datetime': input as string,
          location: input as string,
          'retry-after': input as string,
        },
        body: input as string,
        url,
      }),
  },
];
