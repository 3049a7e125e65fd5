import { answerCall } from '../../browser/calls.ts';
import { planMeasured } from '../../core/measured/measured.ts';
import { readReport } from '../../core/read-report.ts';
import { readSettings } from '../../core/read-settings.ts';
import type { Report } from '../../core/report.ts';
import { defaultSettings } from '../../core/settings.ts';
import { makeTrail } from '../../core/trail.ts';
import { readSources } from '../../knowledge/read-sources.ts';
import { type FuzzTarget, mustHold } from './fuzz-target.ts';

const report: Report = {
  version: 1,
  url: 'https://news.example/2022/09/22/iran',
  canonical: 'https://news.example/iran',
  about: true,
  probability: 0.98,
  lang: 'en',
  published: { date: '2022-09-22', from: 'json-ld' },
  places: [{ code: 'IR', mentions: 7 }],
  topics: [{ id: 'sni-filtering', kind: 'method', score: 0.9, mentions: 3 }],
  evidence: [{ term: 'censor*', group: 'censoring', where: ['title', 'lead'], count: 4, weight: 1.2 }],
  links: [{ url: 'https://ooni.org/post/1' }],
  asked: false,
};

const fields = new Set(Object.keys(report));

/** Readers of what is stored and sent between our own parts. */
export const targetsOfValues: readonly FuzzTarget[] = [
  {
    id: 'settings',
    share: 1,
    seeds: [
      defaultSettings,
      {
        ...defaultSettings,
        where: 'chosen',
        chosenSites: ['bbc.com', 'dw.com'],
        hiddenSites: ['cnn.com'],
        consents: { wayback: 'always' },
        hosts: { wayback: 'https://web.archive.org' },
        archives: ['wayback'],
      },
      { version: 0, paused: true },
    ],
    run(input) {
      const { settings, broken } = readSettings(input);
      const again = readSettings(settings);
      mustHold(again.broken.length === 0, `settings that were read can be read: ${again.broken}`);
      mustHold(
        JSON.stringify(again.settings) === JSON.stringify(settings),
        'settings that were read are read as themselves',
      );
      mustHold(Array.isArray(broken), 'what is broken is named');
    },
  },
  {
    id: 'reports',
    share: 1,
    seeds: [report, { ...report, published: null, topics: [], asked: true }],
    run(input) {
      const read = readReport(input);
      if (!read) return;
      mustHold(
        Object.keys(read).every((key) => fields.has(key)),
        `a report has no other fields: ${Object.keys(read)}`,
      );
      mustHold(JSON.stringify(read).length < 4_000_000, 'a report is small');
      makeTrail(read, { archives: ['wayback'], changes: true, originals: true });
      planMeasured(read, Date.UTC(2026, 0, 1), '2012-12-01');
    },
  },
  {
    id: 'messages',
    share: 1,
    seeds: [
      { call: 'getPanel', args: [] },
      { call: 'setPlacement', args: ['open'] },
      { call: 'startTrail', args: [{ changes: true, originals: false }] },
      { call: 'toString', args: [] },
      { call: '__proto__', args: [1] },
    ],
    run(input) {
      let called = '';
      const handlers = {
        getPanel: () => {
          called = 'getPanel';
        },
        setPlacement: () => {
          called = 'setPlacement';
        },
      };
      const answer = answerCall<{ getPanel(): void; setPlacement(): void }, null>(handlers, input, null);
      const name = typeof input === 'object' && input !== null && 'call' in input ? input.call : undefined;
      if (answer) mustHold(called === name, `what was called is what was named: ${called}`);
      else mustHold(called === '', 'nothing is called where no call is meant');
    },
  },
  {
    id: 'sources',
    share: 0.4,
    seeds: [
      [
        {
          id: 'a-2009',
          type: 'report',
          title: 'A',
          author: [{ literal: 'OONI' }],
          issued: { 'date-parts': [[2009, 6]] },
          language: 'en',
          URL: 'https://ooni.org/',
          custom: { archived: 'https://web.archive.org/web/2009/https://ooni.org/', archive: 'capture' },
        },
      ],
    ],
    run(input) {
      readSources('sources.json', JSON.stringify(input) ?? '');
    },
  },
];
