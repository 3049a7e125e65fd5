import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/core/lookup/question.ts';
import { archiveItCapture } from '../../src/services/archive-it.ts';
import { arquivoCapture } from '../../src/services/arquivo.ts';
import { captureLookups } from '../../src/services/capture-lookups.ts';
import {
  archives,
  chosenArchives,
  linksInArchives,
  linkToCopy,
  services,
  withCommonAddresses,
} from '../../src/services/catalogue.ts';
import { iodaOutages } from '../../src/services/ioda-outages.ts';
import { iodaSignals } from '../../src/services/ioda-signals.ts';
import { memgatorCapture } from '../../src/services/memgator.ts';
import { ooniCountries, ooniDays } from '../../src/services/ooni-aggregation.ts';
import { ooniIncidents } from '../../src/services/ooni-incidents.ts';
import { ooniEvidence } from '../../src/services/ooni-measurements.ts';
import { ownTimeGateCapture } from '../../src/services/own-timegate.ts';
import { ownTimeMapCapture } from '../../src/services/own-timemap.ts';
import { permaCapture } from '../../src/services/perma.ts';
import { hostOf, type Lookup, originsAt } from '../../src/services/service.ts';
import { waybackAvailable, waybackManyAvailable } from '../../src/services/wayback-availability.ts';
import { waybackCapture, waybackChanges } from '../../src/services/wayback-cdx.ts';
import { anAnswer, strangeBodies } from './an-answer.ts';

const url = 'https://example.com/a';
const days = { country: 'IR', domains: ['twitter.com'], from: '2022-09-10', until: '2022-10-05' };
const seconds = { country: 'IR', from: 1706745600, until: 1706832000 };

/** Every lookup with a question of its kind. */
const lookups = [
  [waybackCapture, { about: 'capture', url, near: '2009-06-16' }],
  [waybackChanges, { about: 'changes', url, since: '2009-06-16T00:00:00Z' }],
  [waybackAvailable, { about: 'capture', url }],
  [waybackManyAvailable, { about: 'captures', urls: [url, `${url}b`] }],
  [memgatorCapture, { about: 'capture', url }],
  [arquivoCapture, { about: 'capture', url }],
  [archiveItCapture, { about: 'capture', url }],
  [permaCapture, { about: 'capture', url }],
  [ownTimeGateCapture, { about: 'capture', url }],
  [ownTimeMapCapture, { about: 'capture', url }],
  [ooniDays, { about: 'days', ...days }],
  [ooniCountries, { about: 'countries', ...days }],
  [ooniEvidence, { about: 'evidence', ...days }],
  [ooniIncidents, { about: 'incidents', country: 'IR' }],
  [iodaSignals, { about: 'signals', ...seconds }],
  [iodaOutages, { about: 'outages', ...seconds }],
] as unknown as [Lookup<Question, unknown>, Question][];

describe.each(lookups.map(([lookup, question]) => ({ id: lookup.id, lookup, question })))(
  '$id',
  ({ lookup, question }) => {
    const own = 'https://archive.example/memento/';
    const host = hostOf(lookup.service, { [lookup.service.id]: own });

    it('asks its service, and nobody else', () => {
      for (const at of lookup.service.isOwn ? [own] : lookup.service.hosts) {
        const request = lookup.request(question, at);
        expect(originsAt(lookup.service, at)).toContain(new URL(request.url).origin);
      }
    });

    it('takes what it does not understand for unknown, never for nothing', () => {
      for (const body of strangeBodies) {
        const outcome = lookup.read(anAnswer(body), question, host);
        expect(outcome, JSON.stringify(body)).toEqual({ reason: { why: 'unknown' } });
      }
    });

    it('reads any text and any JSON without failing', () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json()), fc.integer({ min: 200, max: 599 }), (body, status) => {
          const outcome = lookup.read(anAnswer(body, status), question, host);
          expect('value' in outcome || 'reason' in outcome).toBe(true);
        }),
      );
    });
  },
);

describe('the catalogue', () => {
  it('has every service that has a file', () => {
    const named = readdirSync('src/services').flatMap((file) => {
      const match = /export const \w+: Service = \{\s*id: '([^']+)'/.exec(
        readFileSync(`src/services/${file}`, 'utf8'),
      );
      return match?.[1] ?? [];
    });
    expect(services.map(({ id }) => id).sort(), 'add the service to src/services/catalogue.ts').toEqual(
      named.sort(),
    );
  });

  it('has a name and a sentence for each in the message catalogue', () => {
    const messages = JSON.parse(readFileSync('extension/_locales/en/messages.json', 'utf8'));
    const keys = services.flatMap(({ name, learns, offBecause }) => [name, learns, offBecause ?? name]);
    expect(
      keys.filter((key) => !(key in messages)),
      'add these to every messages.json',
    ).toEqual([]);
  });

  it('leaves off what is off, unless the reader wants it', () => {
    const ids = (chosen: string[]) => chosenArchives(chosen).map(({ service }) => service.id);
    expect(ids([])).not.toContain('archive-today');
    expect(ids(['archive-today', 'wayback', 'nobody'])).toEqual(['archive-today', 'wayback']);
  });

  it('gives each archive an address to ask, or to link to', () => {
    for (const { service, links } of archives)
      expect(service.pace || links.near || links.all, service.id).toBeTruthy();
    const askable = archives.filter(({ service }) => service.pace).map(({ service }) => service.id);
    expect(captureLookups.map(({ service }) => service.id)).toEqual(askable);
  });

  it('makes links in the order and at the hosts that the reader wants', () => {
    const onion = 'http://web.archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion';
    const links = linksInArchives('https://example.com/a?b=c d#e', '2009-06-16', {
      archives: ['ghostarchive', 'wayback', 'software-heritage'],
      hosts: { wayback: onion, ghostarchive: 'https://evil.example' },
    });
    expect(links.map(({ archive }) => archive)).toEqual(['ghostarchive', 'wayback']);
    expect(links[0]?.all).toBe(
      'https://ghostarchive.org/search?term=https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc%20d',
    );
    expect(links[1]?.near).toBe(`${onion}/web/20090616120000/https://example.com/a?b=c d`);
  });

  it.each([
    [
      'wayback',
      'http://web.archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion',
      'https://web.archive.org',
    ],
    ['wayback', 'https://web.archive.org', 'https://web.archive.org'],
    ['own-timegate', 'https://archive.example', 'https://archive.example'],
  ])('cites a capture of %s at %s as one at %s', (archive, host, common) => {
    const captureAt = (at: string) => ({
      value: { archive, address: `${at}/web/20090616120000/${url}`, time: '2009-06-16T12:00:00Z' },
    });
    const wish = { archives: [archive], changes: false, originals: false };
    const links = [{ url, asked: [archive], capture: captureAt(host) }];
    const cited = withCommonAddresses({ page: url, wish, state: 'done', links });
    expect(cited.links[0]?.capture).toEqual(captureAt(common));
  });

  it('tells archives nothing of the reader’s own network, not even by a link', () => {
    const nothingSaid = { archives: [], hosts: {} };
    for (const url of [
      'http://192.168.1.1/status',
      'https://wiki.local/page',
      'http://user:word@example.com/',
    ]) {
      expect(linksInArchives(url, undefined, nothingSaid)).toEqual([]);
      expect(linkToCopy(url, undefined, nothingSaid)).toBeUndefined();
    }
  });

  it('links to a copy in the first archive that the reader wants and that has such links', () => {
    const archiveOf = (...wanted: string[]) =>
      linkToCopy('https://example.com/', '2009-06-16', { archives: wanted, hosts: {} })?.archive;
    expect(archiveOf('arquivo', 'wayback')).toBe('arquivo');
    expect(archiveOf('ghostarchive')).toBe('wayback');
  });
});
