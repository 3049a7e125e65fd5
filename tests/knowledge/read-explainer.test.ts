import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExplainer } from '../../src/knowledge/read-explainer.ts';
import { readMarkdown } from '../../src/knowledge/read-markdown.ts';

const file = 'methods/dns-tampering.md';

const good = `---
title: DNS tampering
kind: method
gist: The censor gives a false address for a blocked name [@one].
terms:
  en: [DNS tampering]
related: [sni-filtering]
---

The answer is *forged* on the way [@one; @two]. See [[sni-filtering|the next step]] [@one].

## How to recognize it

- The same name resolves elsewhere abroad [@two].
- A second line
  that goes on [@two].

## Since then

- 2014-03: Turkey did so for Twitter [@one].
`;

describe('readExplainer', () => {
  it('reads text, citations, links, sections and dated entries as data', () => {
    const { entry, problems } = readExplainer(file, good);
    expect(problems).toEqual([]);
    expect(entry?.explainer).toMatchObject({
      id: 'dns-tampering',
      gist: ['The censor gives a false address for a blocked name', { cite: ['one'] }, '.'],
      sections: [
        {
          key: 'text',
          blocks: [
            {
              p: [
                'The answer is ',
                { em: 'forged' },
                ' on the way',
                { cite: ['one', 'two'] },
                '. See ',
                { see: 'sni-filtering', text: 'the next step' },
                { cite: ['one'] },
                '.',
              ],
            },
          ],
        },
        {
          key: 'recognize',
          blocks: [{ list: [expect.anything(), ['A second line that goes on', { cite: ['two'] }, '.']] }],
        },
      ],
      since: [{ date: '2014-03', text: ['Turkey did so for Twitter', { cite: ['one'] }, '.'] }],
    });
  });

  it.each([
    ['no front matter', 'Just text', 'begin with front matter'],
    ['broken YAML', '---\ntitle: [\n---\n', 'is not YAML'],
    ['no title', good.replace('title: DNS tampering\n', ''), '"title" is missing'],
    ['an unknown field', good.replace('related:', 'relatives:'), '"relatives"'],
    ['an unknown kind', good.replace('kind: method', 'kind: trick'), '"kind"'],
    ['an event without date', good.replace('kind: method', 'kind: event'), '"date" is missing'],
    [
      'a tool without its limits',
      good.replace('kind: method', 'kind: tool\nasOf: 2026-11-22'),
      'What it does not protect against',
    ],
    [
      'a tool without its known failures',
      good.replace('kind: method', 'kind: tool\nasOf: 2026-11-22'),
      'Known failures',
    ],
    [
      'an impossible date',
      good.replace('kind: method', 'kind: event\ndate: 2009-13'),
      '"date" is not a date',
    ],
    [
      'a code of no country',
      good.replace('related:', 'places: [UK]\nrelated:'),
      '"places.0" is not a country code such as IR',
    ],
    ['a name in no language', good.replace('en: [', 'englsh: ['), '"terms.englsh" is not a language'],
    ['a misspelt tag', good.replace('en: [', 'zh-hant: ['), '"terms.zh-hant" is not a language'],
    [
      'an explainer related twice',
      good.replace('[sni-filtering]', '[sni-filtering, tor, sni-filtering]'),
      '"related" names sni-filtering twice',
    ],
    ['a country twice', good.replace('related:', 'places: [IR, IR]\nrelated:'), '"places" names IR twice'],
    [
      'a name twice',
      good.replace('[DNS tampering]', '[DNS tampering, DNS tampering]'),
      '"terms.en" names DNS tampering twice',
    ],
    ['an unknown heading', good.replace('## How to recognize it', '## Fun facts'), 'is not a heading here'],
    ['HTML', good.replace('forged', '<b>forged</b>'), 'is Markdown that explainers do not use'],
    [
      'an image',
      good.replace('[[sni-filtering|the next step]]', '![x](y)'),
      'is Markdown that explainers do not use',
    ],
    ['other emphasis', good.replace('*forged*', '_forged_'), 'is Markdown that explainers do not use'],
    ['bold', good.replace('*forged*', '**forged**'), 'is Markdown that explainers do not use'],
    ['an undated entry', good.replace('- 2014-03: Turkey', '- Turkey'), 'begin with a date'],
  ])('names %s, and the file', (_, text, problem) => {
    const { problems } = readExplainer(file, text);
    expect(problems.join('\n')).toContain(problem);
    expect(problems[0]).toContain(file);
  });

  it('reads the codes of countries, the Union’s too, and languages with their script', () => {
    const text = good.replace('en: [', 'zh-Hant: [').replace('related:', 'places: [EU, XK]\nrelated:');
    expect(readExplainer(file, text)).toMatchObject({
      entry: { explainer: { places: ['EU', 'XK'] }, terms: { 'zh-Hant': ['DNS tampering'] } },
      problems: [],
    });
  });

  it('never throws, whatever the file holds', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...good.split(/(?<=[\n\s])/)), fc.string()), {
      maxLength: 60,
    });
    fc.assert(fc.property(pieces, (parts) => void readExplainer(file, parts.join(''))));
    fc.assert(fc.property(fc.string(), (text) => void readMarkdown(text)));
  });
});
