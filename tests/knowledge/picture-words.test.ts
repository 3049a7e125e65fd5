import { describe, expect, it } from 'vitest';
import { translatePicture } from '../../src/core/translate-picture.ts';
import { checkPictureWords } from '../../src/knowledge/check-picture-words.ts';
import { compileTranslations } from '../../src/knowledge/compile-pack.ts';
import { findMisfits } from '../../src/knowledge/fit-labels.ts';
import { readExplainer } from '../../src/knowledge/read-explainer.ts';
import { readPicture } from '../../src/knowledge/read-picture.ts';
import { readPictureWords } from '../../src/knowledge/read-picture-words.ts';
import { readTranslation } from '../../src/knowledge/read-translation.ts';

const file = 'pictures/ru.yaml';
const good = `labels:
  Reader: Читатель
  Name server: Сервер имён
pictures:
  model:
    title: Название
    desc: Что видно.
`;

const { picture } = readPicture(
  'pictures/model.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200"><title>A title</title><desc>What is seen.</desc>
  <text x="1" y="1">Reader</text><text x="1" y="1"><tspan>news.example</tspan></text><text x="1" y="1">1</text>
  <g><text x="1" y="1">Name server</text></g></svg>`,
);
const pictures = picture ? { model: picture } : {};

function problemsOf(name: string, content: string): string {
  const { words, problems } = readPictureWords(name, content);
  return [...problems, ...checkPictureWords({ pictures, pictureWords: words ? [words] : [] })].join('\n');
}

describe('the words of drawings', () => {
  it('ship with the translation of each explainer that shows the drawing', () => {
    expect(problemsOf(file, good)).toBe('');
    const { words } = readPictureWords(file, good);
    const front = 'title: DNS tampering\nkind: method\ngist: A false answer [@one].';
    const explainers = [
      readExplainer('methods/shown.md', `---\n${front}\npicture: model\n---\n\nText [@one].\n`),
      readExplainer('methods/plain.md', `---\n${front}\n---\n\nText [@one].\n`),
    ];
    const own = '---\ntitle: Подмена\ngist: Ложный ответ [@one].\ntranslated: 2026-11-22\n---\n';
    const translations = [
      readTranslation('methods/shown.ru.md', own),
      readTranslation('methods/plain.ru.md', own),
    ];
    const { texts } = compileTranslations(
      {
        entries: explainers.flatMap(({ entry }) => entry ?? []),
        translations: translations.flatMap(({ entry }) => entry ?? []),
        pictures,
        pictureWords: words ? [words] : [],
      },
      'ru',
    );
    expect(texts.shown?.picture).toEqual({
      title: 'Название',
      desc: 'Что видно.',
      labels: { Reader: 'Читатель', 'Name server': 'Сервер имён' },
    });
    expect(texts.plain).not.toHaveProperty('picture');
  });

  it.each([
    ['an unknown language', 'pictures/xx.yaml', good, 'one of ar, de,'],
    ['no YAML', file, 'labels: [', 'is not YAML'],
    ['an empty word', file, good.replace('Читатель', '""'), '"labels.Reader" is empty'],
    ['no labels', file, good.replace(/labels:\n(?: {2}.*\n)+(?=pictures)/, ''), '"labels" is missing'],
    ['another field', file, `${good}words: {}\n`, '"words"'],
    ['a label left out', file, good.replace(/ {2}Reader.*\n/, ''), 'has no word for "Reader"'],
    ['a label of its own', file, good.replace('Reader', 'Author'), 'no drawing says "Author"'],
    [
      'a drawing left out',
      file,
      good.replace(/pictures:[\s\S]*/, 'pictures: {}\n'),
      'description of model.svg',
    ],
    ['a drawing of its own', file, good.replace('model', 'other'), 'there is no drawing other.svg'],
  ])('with %s say what to do', (_, name, content, problem) => {
    expect(problemsOf(name, content)).toContain(problem);
  });

  it.each([
    ['in its box', 'In', 'Внутри', ''],
    ['wider than its box', 'In', 'Совсем внутри него', 'wider than its box of 60'],
    ['in a box that is moved', 'Moved', '移动了', ''],
    ['wider than a box that is moved', 'Moved', '移动到别的地方去了', 'wider than its box of 50'],
    ['beside another', 'Left', 'Links', ''],
    ['over another', 'Left', 'Ganz weit links außen', 'over “Right”'],
    ['over the edge', 'Right', 'Ganz rechts am Rand', 'over the edge of the drawing'],
    ['under another', 'Under', 'Unter dem, was links ist', ''],
    ['with marks that take no room', 'In', 'نـٌٍَُِّْن', ''],
  ])('that stand %s are told from others', (_, english, other, why) => {
    const { picture: made } = readPicture(
      'pictures/places.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200"><title>T</title><desc>D</desc>
      <rect x="10" y="10" width="60" height="20" /><text x="40" y="24" text-anchor="middle">In</text>
      <g transform="translate(100 40)"><rect x="0" y="0" width="50" height="20" /><text class="strong" x="4" y="14">Moved</text></g>
      <text x="200" y="100">Left</text><text x="300" y="100">Right</text><text x="200" y="116">Under</text></svg>`,
    );
    if (!made) throw new Error('the drawing cannot be read');
    const labels = { [english]: other };
    const misfits = findMisfits(made, translatePicture(made, { title: '', desc: '', labels }, 'de'));
    expect(misfits.join()).toContain(why);
    expect(misfits).toHaveLength(why ? 1 : 0);
  });
});
