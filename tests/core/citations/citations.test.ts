import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/core/citations/bibtex.ts';
import { type CslItem, toCslItems } from '../../../src/core/citations/csl-json.ts';
import { makeDossier } from '../../../src/core/citations/dossier.ts';
import { toMarkdown } from '../../../src/core/citations/markdown.ts';
import { toRis } from '../../../src/core/citations/ris.ts';
import { toWikitext } from '../../../src/core/citations/wikitext.ts';
import { aReport } from '../../browser-layer/a-report.ts';
import { accessed, aDossier } from './a-dossier.ts';

const items = (title?: string) => toCslItems(aDossier(title), () => 'Wayback Machine');
const read = (text: string) => new Cite(text).data as CslItem[];
const words = {
  archived: 'archived copy',
  search: 'look for a copy',
  cites: 'It cites',
  measured: 'Measured',
};

describe('reference lists', () => {
  it('name the page, what it cites and what was measured, each by a key of its own', () => {
    const all = items();
    expect(all).toHaveLength(5);
    expect(new Set(all.map(({ id }) => id)).size).toBe(5);
    expect(all[0]).toEqual({
      id: 'newsexampleorg2009story',
      type: 'webpage',
      title: 'Iran throttles the network',
      'container-title': 'news.example.org',
      URL: 'https://news.example.org/story',
      issued: { 'date-parts': [[2009, 6, 16]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      language: 'en',
      archive: 'Wayback Machine',
      archive_location: 'https://web.archive.org/web/20090616110000/https://news.example.org/story',
      note: 'Archived 2009-06-16T11:00:00Z',
    });
  });

  it('open in citation-js as CSL-JSON and come back as they were', () => {
    const opened = new Cite(JSON.stringify(items()));
    const back = JSON.parse(opened.format('data', { format: 'text' })) as Record<string, unknown>[];
    expect(back.map(({ _graph, ...item }) => item)).toEqual(items());
    expect(opened.format('bibliography', { template: 'apa' })).toContain('Iran throttles the network');
  });

  it.each([
    ['BibTeX', toBibtex],
    ['RIS', toRis],
  ])('open in citation-js as %s', (_, write) => {
    const opened = read(write(items()));
    expect(opened).toHaveLength(5);
    for (const [index, item] of items().entries()) {
      const { id, type, title, URL } = item;
      expect(opened[index]).toMatchObject({
        id,
        type,
        title,
        URL,
        ...(item.issued && { issued: item.issued }),
      });
      if (item.archive_location) expect(opened[index]?.note).toContain(item.archive_location);
    }
  });

  it.each([
    ['BibTeX', toBibtex, 'biblatex'],
    ['RIS', toRis, 'ris'],
  ])('opened as %s and written by citation-js, say the same when opened again', (_, write, format) => {
    const opened = read(write(items()));
    const again = read(new Cite(write(items())).format(format, {}));
    const told = (all: CslItem[]) =>
      all.map(({ type, title, URL, issued, accessed, note }) => ({
        ...{ type, title, URL, issued, accessed },
        // Its writer of RIS breaks long notes into lines, and its reader puts a space at each; its BibLaTeX has a note for all.
        note: note?.replace(/\s|^\[Online; accessed [\d-]+\]$/g, '') || undefined,
      }));
    expect(told(again)).toEqual(told(opened));
  });

  it('come through BibTeX and RIS with whatever a title holds', () => {
    const awkward = '100% of {Iran} & "co_nets" | [cut] $5 #tag ~ ^ \\ ایران 中国';
    const title = fc.oneof(
      fc.constant(awkward),
      fc
        .stringMatching(/^[\w%{}&"$#~^|[\]<>'* .,:;!?/()=+@-]{1,60}$/)
        .map((text) => text.replace(/\s+/g, ' ').trim()),
    );
    fc.assert(
      fc.property(
        title.filter((text) => /\w/.test(text)),
        (text) => {
          expect(read(toRis(items(text)))[0]?.title).toBe(text);
          expect(read(toBibtex(items(text)))).toHaveLength(5);
        },
      ),
    );
    expect(read(toBibtex(items(awkward)))[0]?.title).toBe(awkward);
  });
});

describe('Markdown', () => {
  it('lists the page, what it cites and what was measured', () => {
    const text = toMarkdown(aDossier(), words);
    expect(text).toContain(
      '[Iran throttles the network](<https://news.example.org/story>). news.example.org, 2009\\-06\\-16.',
    );
    expect(text).toContain(
      '[archived copy](<https://web.archive.org/web/20090616110000/https://news.example.org/story>) (2009-06-16)',
    );
    expect(text).toContain('## It cites');
    expect(text).toContain('## Measured');
  });

  it('lets no title become markup', () => {
    const [line = ''] = toMarkdown(aDossier('# *a* [b](javascript:x) <i>'), words).split('\n');
    expect(line).toMatch(/^\[\\# \\\*a\\\* \\\[b\\\]\\\(javascript:x\\\) \\<i\\>\]\(<https:/);
  });
});

describe('wikitext', () => {
  it('is a template each, with the capture where one was found', () => {
    const [page, first, gone, bare] = toWikitext(aDossier()).split('\n');
    expect(page).toBe(
      '{{cite web |url=https://news.example.org/story |title=Iran throttles the network |website=news.example.org |date=2009-06-16 |language=en |access-date=2026-11-22 |archive-url=https://web.archive.org/web/20090616110000/https://news.example.org/story |archive-date=2009-06-16 |url-status=live}}',
    );
    expect(first).toContain('|url=https://cited.example/a_b?x=1&y=%20 ');
    expect(gone).toContain('|url-status=dead}}');
    expect(bare).not.toContain('archive-url');
  });

  it.each([
    [undefined, ''],
    [{ reason: { why: 'unreachable' } }, ''],
    [{ value: { state: 'front', status: 200 } }, ''],
    [{ value: { state: 'unclear', status: 503 } }, ''],
    [{ value: { state: 'answers', status: 200 } }, ' |url-status=live'],
    [{ value: { state: 'withheld', status: 451 } }, ' |url-status=dead'],
  ] as const)('says of an original that gives %j: "%s"', (original, status) => {
    const url = 'https://cited.example/story';
    const capture = {
      archive: 'wayback',
      address: `https://archive.example/${url}`,
      time: '2009-06-16T11:00:00Z',
    };
    const link = { url, asked: ['wayback'], capture: { value: capture }, ...(original && { original }) };
    const wish = { archives: ['wayback'], changes: false, originals: true };
    const report = aReport({ links: [{ url }] });
    const trail = { page: report.url, wish, state: 'done' as const, links: [link] };
    const dossier = makeDossier(report, { title: 'A story', accessed, trail }, () => undefined);
    const [, line] = toWikitext(dossier).split('\n');
    expect(line?.split('|archive-date=2009-06-16')[1]).toBe(`${status}}}`);
  });

  it('lets no title end the template', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        const [page = ''] = toWikitext(aDossier(title)).split('\n');
        const inner = page.replace(/^\{\{cite web |\}\}$/g, '').replaceAll('{{!}}', '');
        expect(inner).not.toMatch(/\{\{|\}\}|\[\[|\]\]/);
        expect(inner.split(' |title=')).toHaveLength(2);
      }),
    );
  });
});

it('give the day on which the page was read, and none for what nobody opened', () => {
  const [page, ...others] = items();
  expect(page?.accessed).toEqual({ 'date-parts': [[2026, 11, 22]] });
  for (const item of others) expect(item).not.toHaveProperty('accessed');
  expect(toBibtex(items()).match(/urldate/g)).toHaveLength(1);
  expect(toRis(items()).match(/^Y2 /gm)).toHaveLength(1);
  expect(toWikitext(aDossier()).match(/access-date/g)).toHaveLength(1);
});

it('speak of no copy where the archive said that it has none', () => {
  const bare = items().find(({ URL }) => URL === 'https://bare.example/');
  expect(bare).toBeDefined();
  expect(bare).not.toHaveProperty('archive_location');
  expect(toMarkdown(aDossier(), words)).toContain('(<https://bare.example/>)\n');
});

it.each([
  ['en', 'english'],
  ['fa', 'persian'],
  ['pt-BR', 'portuguese'],
  ['de', 'ngerman'],
  ['zh-Hant', 'chinese'],
  ['qqq', undefined],
  ['qx', undefined],
  ['constructor', undefined],
])('name the language %s to TeX as %s', (language, name) => {
  const [page] = items();
  const text = toBibtex([{ ...(page as CslItem), language }]);
  expect(text.match(/langid = \{(.*)\}/)?.[1]).toBe(name);
});

describe('links into archives that nobody was asked about', () => {
  const links = ['https://cited.example/story', 'http://192.168.1.1/status'];
  const dossier = makeDossier(
    aReport({ links: links.map((url) => ({ url })) }),
    { title: 'A story', accessed },
    (url) =>
      url.includes('192.168')
        ? undefined
        : { archive: 'arquivo', address: `https://arquivo.pt/wayback/${url}` },
  );
  const [, cited, own] = toCslItems(dossier, (id) => `archive ${id}`);

  it('name the archive to which they lead', () => {
    expect(cited).toMatchObject({
      archive: 'archive arquivo',
      archive_location: 'https://arquivo.pt/wayback/https://cited.example/story',
    });
  });

  it('are called a place to look for a copy, not a copy', () => {
    expect(cited?.note).toBe('Not looked up: the archive may have no copy');
    expect(toMarkdown(dossier, words)).toContain('[look for a copy](<https://arquivo.pt/');
    expect(toMarkdown(dossier, words)).not.toContain('archived copy');
  });

  it('are missing where no archive can have a copy', () => {
    expect(own).not.toHaveProperty('archive');
    expect(toMarkdown(dossier, words)).toContain('(<http://192.168.1.1/status>)\n');
  });
});
