import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check-knowledge.ts';
import { compileNames, compilePack } from '../../src/knowledge/compile-pack.ts';
import { readExplainer } from '../../src/knowledge/read-explainer.ts';
import { type Knowledge, readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { readSources } from '../../src/knowledge/read-sources.ts';
import { noKnowledge } from './no-knowledge.ts';

const source = {
  id: 'one',
  type: 'report',
  title: 'A report',
  language: 'en',
  URL: 'https://example.org/report',
  custom: { archived: 'https://web.archive.org/web/2020/https://example.org/report', archive: 'search' },
};

function knowledgeOf(body: string, front = 'related: [other]'): Knowledge {
  const files: Record<string, string> = {
    'methods/dns-tampering.md': `---\ntitle: DNS tampering\nkind: method\ngist: A false answer [@one].\nterms: { en: [DNS tampering] }\n${front}\n---\n\n${body}\n`,
    'methods/other.md':
      '---\ntitle: Other\nkind: method\ngist: Another [@one].\nterms: { en: [other method] }\n---\n\nSomething [@one].\n',
  };
  const { sources, problems } = readSources('sources.json', JSON.stringify([source]));
  const entries = Object.entries(files).flatMap(([file, text]) => {
    const read = readExplainer(file, text);
    problems.push(...read.problems);
    return read.entry ?? [];
  });
  return { ...noKnowledge, entries, sources, problems };
}

describe('checkKnowledge', () => {
  it('finds nothing wrong with cited facts and known ids', () => {
    const check = checkKnowledge(knowledgeOf('A fact [@one]. Another, with a link to [[other]] [@one].'));
    expect(check.errors).toEqual([]);
    expect(check).toMatchObject({
      explainers: 2,
      uncited: 0,
      facts: 5,
      kinds: { method: 2 },
      terms: { en: 2 },
    });
  });

  it('asks for no source where a sentence only leads on', () => {
    expect(checkKnowledge(knowledgeOf('A fact [@one]. See [[other]] and [[other]].')).uncited).toBe(0);
  });

  it.each([
    ['an uncited sentence', 'A fact [@one]. A bare claim.', undefined, 'no source in "A bare claim."'],
    ['an unknown source', 'A fact [@nowhere].', undefined, '[@nowhere] is not in sources.json'],
    ['an unknown link', 'A fact of [[nothing]] [@one].', undefined, '[[nothing]] is no explainer'],
    ['an unknown relative', 'A fact [@one].', 'related: [nobody]', 'nobody'],
    ['an orphan', 'A fact [@one].', 'related: []', 'an orphan'],
  ])('names %s', (_, body, front, problem) => {
    expect(checkKnowledge(knowledgeOf(body, front)).errors.join('\n')).toContain(problem);
  });

  it('wants a second source for an event', () => {
    const knowledge = knowledgeOf('A fact [@one].');
    const event = knowledge.entries.map((entry) => ({
      ...entry,
      explainer: { ...entry.explainer, kind: 'event' as const },
    }));
    expect(checkKnowledge({ ...knowledge, entries: event }).errors.join('\n')).toContain(
      'methods/dns-tampering.md: cites one source only; events rest on two or more',
    );
  });

  it('names a source that nobody cites, and one that cannot be read', () => {
    const { sources, problems } = readSources(
      'sources.json',
      JSON.stringify([
        { ...source, id: 'two' },
        { ...source, URL: 'javascript:1' },
      ]),
    );
    expect(problems.join()).toContain('one: "URL"');
    expect(checkKnowledge({ ...noKnowledge, sources }).errors.join()).toContain('two');
  });
});

describe('what else checkKnowledge tells', () => {
  const drawing = { title: 'T', desc: 'D', width: 360, height: 100, nodes: [] };

  it('names a picture that is missing, and one that nobody shows', () => {
    const asked = knowledgeOf('A fact [@one].', 'related: [other]\npicture: arrows');
    expect(checkKnowledge(asked).errors.join()).toContain('no readable picture pictures/arrows.svg');
    expect(checkKnowledge({ ...asked, pictures: { arrows: drawing } }).errors).toEqual([]);
    expect(
      checkKnowledge({ ...asked, pictures: { arrows: drawing, idle: drawing } }).errors.join(),
    ).toContain('pictures/idle.svg: no explainer shows it');
  });

  it('puts a picture into what ships', () => {
    const shown = knowledgeOf('A fact [@one].', 'related: [other]\npicture: arrows');
    const pack = compilePack({ ...shown, pictures: { arrows: drawing } });
    expect(pack.explainers['dns-tampering']?.picture).toEqual(drawing);
  });

  it('lists names that wait for a native reader, which are found by nobody', () => {
    const unsure = knowledgeOf('A fact [@one].', 'related: [other]\nunsure: { my: [တစ်ခုခု] }');
    expect(checkKnowledge(unsure)).toMatchObject({
      unsureNames: { my: ['dns-tampering: တစ်ခုခု'] },
      terms: { en: 2 },
      errors: [],
    });
    expect(compileNames(unsure).names['dns-tampering']).toEqual({ en: ['DNS tampering'] });
  });

  it('lists explainers that are too short, without calling them wrong', () => {
    const check = checkKnowledge(knowledgeOf('A fact [@one].'));
    expect(check.words.outOfBounds).toEqual({ 'dns-tampering': 5, other: 2 });
    expect(check.errors).toEqual([]);
  });

  it('counts translations by language, and refuses two of one explainer', () => {
    const translation = {
      file: 'methods/other.fa.md',
      id: 'other',
      lang: 'fa' as const,
      title: 'دیگر',
      gist: ['چیزی', { cite: ['one'] }],
      sections: [],
      since: [],
      translated: '2026-11-22',
    };
    const translated = { ...knowledgeOf('A fact [@one].'), translations: [translation] };
    expect(checkKnowledge(translated)).toMatchObject({ translations: { fa: 1 }, errors: [] });
    translated.translations.push({ ...translation });
    expect(checkKnowledge(translated).errors.join()).toContain('another file translates the same explainer');
  });
});

describe('the knowledge that ships', () => {
  const knowledge = readKnowledge();

  it('has no errors, no uncited fact and at least forty explainers', () => {
    const check = checkKnowledge(knowledge);
    expect(check.errors).toEqual([]);
    expect(check.uncited).toBe(0);
    expect(check.sourcesWithoutArchive).toBe(0);
    expect(check.explainers).toBeGreaterThanOrEqual(40);
  });

  it('is compiled without markup', () => {
    const strings: string[] = [];
    JSON.stringify(compilePack(knowledge).explainers, (_, value) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
    expect(strings.filter((text) => /<\/?[a-z]+[ >]|\[@|\[\[|\*/.test(text))).toEqual([]);
  });
});
