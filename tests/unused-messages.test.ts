import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const catalogue: Record<string, unknown> = JSON.parse(
  readFileSync('extension/_locales/en/messages.json', 'utf8'),
);
const sources = [
  'manifest.json',
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^(?:commands(?!\Wbundle)|knowledge)\b/.test(path))
    .map((path) => join('src', path)),
].map((path) => readFileSync(path, 'utf8'));

/** Words that stand in quotation marks by themselves; comments say nothing to readers. */
function quotedWords(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<![:\\'"`])\/\/.*/g, '');
  return code.match(/(?<=(['"`]))\w+(?=\1)/g) ?? [];
}
const words = new Set(sources.flatMap(quotedWords));
/** Keys that are put together: `kinds_${kind}` stands for every key that begins so. */
const patterns = sources.flatMap((text) =>
  [...text.matchAll(/`([a-z_]*(?:\$\{[^`{}]*(?:\{[^`{}]*\}[^`{}]*)*\}[a-z_]*)+)`/g)].flatMap(
    ([, template = '']) => {
      const parts = template.split(/\$\{[^`]*?\}/);
      return parts.some((part) => part.length > 2) ? [new RegExp(`^${parts.join('\\w+')}$`)] : [];
    },
  ),
);

/** The key as code names it: a message that depends on a number has a form behind it. */
const baseOf = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

test('every message is said somewhere: take out of all catalogues what is not', () => {
  const unused = Object.keys(catalogue).filter((key) => {
    const names = [key, baseOf(key), `__MSG_${key}__`];
    return (
      !names.some((name) => words.has(name)) &&
      !patterns.some((pattern) => names.some((name) => pattern.test(name)))
    );
  });
  expect(unused).toEqual([]);
});

test('only what stands in quotation marks is said', () => {
  const source = `/** The word 'one'. */ // "two" and \`three\`\nconst four = t('five', "six") ?? \`seven\`; // 'eight'
see('https://nine', 'ten');`;
  expect(quotedWords(source)).toEqual(['five', 'six', 'seven', 'ten']);
});
