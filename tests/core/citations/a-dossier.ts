import { type Dossier, makeDossier } from '../../../src/core/citations/dossier.ts';
import type { Trail } from '../../../src/core/trail.ts';
import { aReport } from '../../browser-layer/a-report.ts';

export const accessed = '2026-11-22';

/** A page with one cited link that has a capture, one that is dead, one of which nothing is known, and one chart. */
export function aDossier(title = 'Iran throttles the network'): Dossier {
  const links = [
    'https://cited.example/a_b?x=1&y=%20',
    'https://cited.example/gone',
    'https://bare.example/',
  ];
  const report = aReport({ links: links.map((url) => ({ url })) });
  const capture = (url: string) => ({
    value: {
      archive: 'wayback',
      address: `https://web.archive.org/web/20090616110000/${url}`,
      time: '2009-06-16T11:00:00Z',
    },
  });
  const trail: Trail = {
    page: report.url,
    near: '2009-06-16',
    state: 'done',
    wish: { archives: ['wayback'], changes: false, originals: true },
    links: [
      { url: report.url, asked: ['wayback'], capture: capture(report.url) },
      { url: links[0] ?? '', asked: ['wayback'], capture: capture(links[0] ?? '') },
      {
        url: links[1] ?? '',
        asked: ['wayback'],
        capture: capture(links[1] ?? ''),
        original: { value: { state: 'gone', status: 404 } },
      },
      { url: links[2] ?? '', asked: ['wayback'], capture: { reason: { why: 'not-archived' } } },
    ],
  };
  return makeDossier(
    report,
    { title, accessed, trail },
    (url) => ({ archive: 'wayback', address: `https://web.archive.org/web/20090616120000/${url}` }),
    [
      {
        service: 'OONI',
        shows: 'Tests of twitter.com in Iran',
        address: 'https://explorer.ooni.org/chart/mat?probe_cc=IR&domain=twitter.com',
      },
    ],
  );
}
