import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLanguages } from '../src/commands/bundle/read-languages.ts';

const folder = 'docs/store';
const languages = readdirSync('extension/_locales').map((name) => ({
  tag: name.replace('_', '-'),
  messages: JSON.parse(readFileSync(`extension/_locales/${name}/messages.json`, 'utf8')),
}));

/** Width and height of a PNG picture, in pixels, from its first chunk (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(file: string): string {
  const bytes = readFileSync(`${folder}/${file}`);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('the material of the stores', () => {
  it.each([1, 2, 3, 4, 5])('has screenshot %i in the size that both stores take', (number) => {
    expect(sizeOf(`screenshot-${number}.png`), 'npm run shots -- --store makes it').toBe('1280x800');
  });

  it('has the tile in the size of the Chrome Web Store', () => {
    expect(sizeOf('tile-440x280.png')).toBe('440x280');
  });

  it('describes Sidelight in every language of the interface', () => {
    const described = readdirSync(folder).flatMap((name) => /^description\.(.+)\.md$/.exec(name)?.[1] ?? []);
    expect(described.sort(), 'write description.<language_tag>.md beside the others').toEqual(
      readLanguages()
        .map(({ tag }) => tag)
        .sort(),
    );
  });

  it.each(languages)(
    'describes it in $tag with the words of the catalogue, which fit',
    ({ tag, messages }) => {
      const [title, , short, , long] = readFileSync(`${folder}/description.${tag}.md`, 'utf8')
        .split(/^#+ /m)
        .flatMap((part) => part.split(/\n\n([\s\S]*)/))
        .map((part) => part.trim())
        .filter(Boolean);
      expect(title).toBe(messages.extension_name.message);
      // The Chrome Web Store cuts names at 75 characters, and refuses summaries of more than 132.
      expect(title?.length).toBeLessThanOrEqual(75);
      expect(short).toBe(messages.extension_description.message);
      expect(short?.length).toBeLessThanOrEqual(132);
      expect(long?.length).toBeGreaterThan(300);
    },
  );
});
