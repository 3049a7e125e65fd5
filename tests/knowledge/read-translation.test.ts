import { describe, expect, it } from 'vitest';
import type { TranslationLanguage } from '../../src/core/translation.ts';
import { checkTranslations } from '../../src/knowledge/check-translations.ts';
import { compileTranslations } from '../../src/knowledge/compile-pack.ts';
import { readExplainer } from '../../src/knowledge/read-explainer.ts';
import {
  isTranslation,
  readTranslation,
  type TranslationEntry,
} from '../../src/knowledge/read-translation.ts';
import { noKnowledge } from './no-knowledge.ts';

const file = 'methods/dns-tampering.ru.md';
const good = '---\ntitle: Подмена DNS\ngist: Ложный ответ [@one; @two].\ntranslated: 2026-11-22\n---\n';

const since = '\n## Since then\n\n- 2011-01: Одно [@one].\n- 2014/2015: Другое [@two].\n';

const entries = [
  readExplainer(
    'methods/dns-tampering.md',
    '---\ntitle: DNS tampering\nkind: method\ngist: A false answer [@two; @one].\n---\n\nText [@one], and [[dns-tampering]].\n\n## Since then\n\n- 2011-01: One thing [@one].\n- 2014/2015: Another [@two].\n',
  ).entry,
].filter((entry) => entry !== undefined);

function problemsOf(name: string, text: string): string {
  const { entry, problems } = readTranslation(name, text);
  return [...problems, ...checkTranslations({ entries, translations: entry ? [entry] : [] })].join('\n');
}

function textsIn(lang: TranslationLanguage, entry: TranslationEntry | undefined) {
  return compileTranslations({ ...noKnowledge, entries, translations: entry ? [entry] : [] }, lang);
}

describe('a translation', () => {
  it('is told from an explainer by its file', () => {
    expect(isTranslation(file)).toBe(true);
    expect(isTranslation('methods/dns-tampering.md')).toBe(false);
  });

  it('is read as title and gist, and shipped with its language', () => {
    const { entry, problems } = readTranslation(file, good);
    expect(problems).toEqual([]);
    expect(problemsOf(file, good)).toBe('');
    expect(textsIn('ru', entry)).toEqual({
      lang: 'ru',
      texts: {
        'dns-tampering': {
          title: 'Подмена DNS',
          gist: ['Ложный ответ', { cite: ['one', 'two'] }, '.'],
        },
      },
    });
    expect(textsIn('fa', entry).texts).toEqual({});
  });

  it('may hold parts of the text, or all of it', () => {
    const text = '\nКое-что [@one] и [[dns-tampering]].\n';
    for (const body of [since, text, text + since]) expect(problemsOf(file, good + body)).toBe('');
    const { entry } = readTranslation(file, good + text + since);
    expect(textsIn('ru', entry).texts).toMatchObject({
      'dns-tampering': {
        sections: [
          {
            key: 'text',
            blocks: [
              {
                p: ['Кое-что', { cite: ['one'] }, ' и ', { see: 'dns-tampering', text: 'Подмена DNS' }, '.'],
              },
            ],
          },
        ],
        since: [
          { date: '2011-01', text: ['Одно', { cite: ['one'] }, '.'] },
          { date: '2014/2015', text: ['Другое', { cite: ['two'] }, '.'] },
        ],
      },
    });
  });

  it.each([
    [
      'an unknown language',
      'methods/dns-tampering.xx.md',
      good,
      'one of ar, de, es, fa, fr, id, my, pt, ru, tr, uk, ur, vi, zh',
    ],
    ['an unknown explainer', 'methods/dns.ru.md', good, 'there is no explainer dns'],
    ['another folder', 'tools/dns-tampering.ru.md', good, 'belongs beside its explainer, in methods/'],
    ['other sources', file, good.replace('; @two', ''), 'cites [@one], but that of methods/dns-tampering.md'],
    ['no sources', file, good.replace(' [@one; @two]', ''), 'cites nothing'],
    ['no title', file, good.replace('title: Подмена DNS\n', ''), '"title" is missing'],
    ['no gist', file, good.replace(/gist: .*\n/, ''), '"gist" is missing'],
    ['no day', file, good.replace(/translated: .*\n/, ''), '"translated" is missing'],
    ['another field', file, good.replace('title:', 'kind: method\ntitle:'), '"kind"'],
    [
      'a text of other sources',
      file,
      `${good}\nТекст [@two] и [[dns-tampering]].\n`,
      'the text is not that of',
    ],
    ['a text without its links', file, `${good}\nТекст [@one].\n`, 'the text is not that of'],
    [
      'a text in other paragraphs',
      file,
      `${good}\nТекст [@one].\n\n[[dns-tampering]].\n`,
      'the text is not that of',
    ],
    ['a section of its own', file, `${good}\n## Disputed\n\nТекст [@one].\n`, 'the section "disputed"'],
    ['other dates', file, `${good}${since.replace('2011-01', '2012-01')}`, '"Since then" is not that of'],
    ['a date left out', file, `${good}${since.replace(/- 2014.*\n/, '')}`, '"Since then" is not that of'],
    [
      'a heading of its own',
      file,
      `${good}\n## С тех пор\n\n- 2011-01: Одно [@one].\n`,
      'is not a heading here',
    ],
    ['another script', file, good.replace('Ложный ответ', 'False answer'), 'letters of "ru"'],
    ['no front matter', file, 'Текст', 'begin with front matter'],
  ])('with %s says what to do', (_, name, text, problem) => {
    expect(problemsOf(name, text)).toContain(problem);
  });
});
