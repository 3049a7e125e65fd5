import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKnowledgeFiles } from '../../../src/commands/bundle/knowledge-files.ts';
import { longest } from '../../../src/core/packs/envelope.ts';
import { readContents } from '../../../src/core/packs/read-contents.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { anExplainer } from '../../ui/samples.ts';
import { someParts } from './a-pack.ts';

const read = (parts: Record<string, unknown>) =>
  readContents(
    Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)])),
  );

/** The parts with one thing in them another, at a path such as `en.sources.first.url`. */
function withAt(path: string, value: unknown): Record<string, unknown> {
  const parts: Record<string, unknown> = structuredClone(someParts());
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<Record<string, unknown>>(
    (at, name) => at[name] as Record<string, unknown>,
    parts,
  );
  holder[last] = value;
  return parts;
}

const at = 'en.explainers.dns-tampering';

describe('the contents of a pack', () => {
  it('are read where they are as the build writes them', () => {
    expect(read(someParts())).toEqual({
      parts: Object.fromEntries(
        Object.entries(someParts()).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    });
    const whole = compileKnowledgeFiles(readKnowledge());
    const contents = readContents(whole);
    if ('where' in contents) throw new Error(`${contents.where}: npm run knowledge says more`);
    // Half of what a pack may have is left for what will be translated.
    expect(JSON.stringify(whole).length).toBeLessThan(longest.pack / 2);
    // By name, as all of it is more than anybody reads.
    expect(Object.keys(whole).filter((name) => contents.parts[name] !== whole[name])).toEqual([]);
  });

  it('may have a language that is not known here, which is left out', () => {
    const contents = read({ ...someParts(), xx: 'anything' });
    expect('parts' in contents && Object.keys(contents.parts)).toEqual(['en', 'names', 'fa']);
  });

  const records = ['en.explainers', 'en.sources', 'names.names', 'fa.texts'];
  it.each(records.flatMap((path) => ['__proto__', 'constructor', 'prototype'].map((name) => [path, name])))(
    'hold nothing in %s under the name %s, which the check of shapes passes over',
    (path, name) => {
      const marked = JSON.stringify(withAt(`${path}.mark`, null)).replace('"mark"', JSON.stringify(name));
      const parts: Record<string, unknown> = JSON.parse(marked);
      expect(read(parts)).toEqual({ where: expect.stringContaining(`${name} names nothing`) });
    },
  );

  it.each<[string, string, unknown]>([
    ['a script as a title', `${at}.title`, '<script>alert(1)</script>'],
    ['markup in the text', `${at}.gist`, ['<img src=x onerror=alert(1)>']],
    ['an entity of markup', `${at}.gist`, [{ em: '<b>bold</b>' }]],
    ['an address in the text', `${at}.gist`, ['See https://evil.example']],
    ['a sign that turns the direction', `${at}.title`, 'abc\u202egpj.exe'],
    ['a control character', `${at}.title`, 'a\u0000b'],
    ['half a letter', `${at}.title`, 'a\ud800b'],
    ['a piece of no known kind', `${at}.gist`, [{ html: '<b>' }]],
    ['a piece of two kinds', `${at}.gist`, [{ em: 'a', cite: ['first'] }]],
    ['a title of a megabyte', `${at}.title`, 'a'.repeat(1_000_000)],
    ['a thousand pieces', `${at}.gist`, Array(1000).fill('a')],
    ['a field that nobody knows', `${at}.onclick`, 'alert(1)'],
    ['a translation within an explainer', `${at}.translation`, { lang: 'fa', title: 'a', gist: [] }],
    ['an id with a path in it', 'en.explainers.a/x', anExplainer('a/x')],
    ['an explainer under another’s name', 'en.explainers.tor.id', 'dns-tampering'],
    ['a link to no explainer', `${at}.related`, ['nothing']],
    ['a link to what every object has', `${at}.related`, ['constructor']],
    ['a citation of no source', `${at}.gist`, ['a', { cite: ['nothing'] }]],
    ['a day that there is not', `${at}.since`, [{ date: '2014-02-31', text: [] }]],
    ['an unknown kind', `${at}.kind`, 'advert'],
    ['a source at javascript:', 'en.sources.first.url', 'javascript:alert(1)'],
    ['a source at data:', 'en.sources.first.url', 'data:text/html,<b>'],
    ['a source with a password', 'en.sources.first.url', 'https://a:b@example.org/'],
    ['a source in the extension', 'en.sources.first.url', 'chrome-extension://abc/options.html'],
    [
      'an archived copy at file:',
      'en.sources.first.archived',
      { url: 'file:///etc/passwd', kind: 'capture' },
    ],
    ['a picture with a foreign element', `${at}.picture.nodes`, [['script', {}, 'alert(1)']]],
    ['a picture with a handler', `${at}.picture.nodes`, [['g', { onload: 'alert(1)' }]]],
    [
      'a picture with a link',
      `${at}.picture.nodes`,
      [['path', { 'marker-end': 'url(https://evil.example)' }]],
    ],
    ['a picture with a style', `${at}.picture.nodes`, [['g', { class: 'soft evil' }]]],
    ['a picture of ten thousand lines', `${at}.picture.nodes`, Array(10_000).fill(['path', {}])],
    [
      'a picture nested too deep',
      `${at}.picture.nodes`,
      [JSON.parse(`${'["g",{},'.repeat(50)}"x"${']'.repeat(50)}`)],
    ],
    ['a picture as wide as it likes', `${at}.picture.width`, 1_000_000],
    ['no explainer at all', 'en.explainers', {}],
    ['a translation of no explainer', 'fa.texts', { nothing: { title: 'a', gist: [] } }],
    ['a translation in another language', 'fa.lang', 'ru'],
    [
      'a translation with markup',
      'fa.texts',
      { 'dns-tampering': { title: 'a', gist: [], since: [{ date: '2021', text: ['<b>'] }] } },
    ],
    [
      'a translation of no date',
      'fa.texts',
      { 'dns-tampering': { title: 'a', gist: [], since: [{ date: 'soon', text: [] }] } },
    ],
    [
      'a translation that cites nothing known',
      'fa.texts',
      { 'dns-tampering': { title: 'a', gist: [], since: [{ date: '2021', text: [{ cite: ['nothing'] }] }] } },
    ],
    [
      'a translated section of no known kind',
      'fa.texts',
      { 'dns-tampering': { title: 'a', gist: [], sections: [{ key: 'other', blocks: [] }] } },
    ],
    ['a name with markup', 'names.names', { tor: { en: ['<b>Tor</b>'] } }],
    ['a part that is no object', 'names', 7],
  ])('are refused with %s', (_, path, value) => {
    expect(read(withAt(path, value))).toHaveProperty('where');
  });

  it('are refused without what every pack has', () => {
    const { names: _, ...rest } = someParts();
    expect(read(rest)).toEqual({ where: 'names: is missing' });
    expect(readContents({ en: '{', names: '{}' })).toEqual({ where: 'en: is not JSON' });
  });

  it('say where, or are read, whatever they are', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (en, names) => {
        expect(readContents({ en, names })).toHaveProperty('where');
      }),
    );
  });
});
