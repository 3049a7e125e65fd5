import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-commands-'));
  writeFileSync(join(folder, 'foreign.json'), '{}');
  writeFileSync(join(folder, 'broken.jsonl'), '{"id":"a","label":"positive","text":"b"}\n{"id"\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command as `npm run` does, here or in another folder; `FOLDER` in its words stands for that of the test. */
function run(command: string, words: string[], cwd = '.'): Promise<{ code: number | null; told: string }> {
  const script = resolve(`src/commands/${command}.ts`);
  const given = words.map((word) => word.replace('FOLDER', folder));
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...given], {
      cwd,
    });
    let told = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        told += chunk;
      });
    child.on('close', (code) => done({ code, told }));
  });
}

describe('a word that a command does not know', () => {
  it.each([
    ['pack', ['constructor'], 'what to do?'],
    ['pack', ['--bogus'], 'npm run pack -- build'],
    ['pack', ['build', '--expires', '2099-01-01'], '2099-01-01'],
    ['pack', ['verify', 'FOLDER/missing.json'], 'missing.json'],
    ['pack', ['verify', 'FOLDER/foreign.json', '--keys', 'FOLDER/foreign.json'], 'threshold'],
    ['pack', ['sign', 'FOLDER/foreign.json', 'FOLDER/foreign.json'], 'this is no pack that can be read'],
    ['start', ['--bogus'], 'npm start'],
    ['test', ['--only', 'constructor'], 'no check is called constructor'],
    ['test', ['--bogus'], 'npm test'],
    ['recognize', ['FOLDER/missing.html'], 'missing.html'],
    ['trail', ['FOLDER/missing.html'], 'missing.html'],
    ['fuzz', ['--only', 'constructor'], 'no target is called constructor'],
    ['fuzz', ['--inputs', 'many'], '--inputs wants a whole number'],
    ['shots', ['--bogus'], 'npm run shots'],
    ['bench', ['--nonsense'], 'npm run bench'],
    ['bench', ['--repeats', 'x'], '--repeats wants a whole number'],
    ['bench', ['--quick', 'xx'], '--quick knows en, ru, fa, zh, not "xx"'],
    ['bench', ['--peers', 'FOLDER/missing'], 'FOLDER/missing'],
    ['evaluate', ['--bogus'], 'npm run evaluate'],
    ['evaluate', [], 'npm run evaluate'],
    ['evaluate', ['FOLDER/missing.jsonl'], 'FOLDER/missing.jsonl'],
    ['evaluate', ['FOLDER/broken.jsonl'], 'FOLDER/broken.jsonl, line 2'],
    ['evaluate', ['FOLDER/broken.jsonl', '--topics', 'FOLDER/missing.jsonl'], 'FOLDER/missing.jsonl'],
    ['evaluate', ['--reading', 'FOLDER', '--labels', 'FOLDER'], 'FOLDER/reading.jsonl'],
    ['train', ['--bogus'], 'npm run train'],
    ['train', ['FOLDER/missing.jsonl'], 'FOLDER/missing.jsonl'],
    ['train', ['FOLDER/broken.jsonl'], 'FOLDER/broken.jsonl, line 2'],
    ['corpus', ['--bogus'], 'npm run corpus'],
    ['corpus', ['FOLDER/missing.jsonl', 'FOLDER', 'FOLDER/out.jsonl'], 'FOLDER/missing.jsonl'],
    ['recognize', ['--bogus'], 'npm run recognize'],
    ['trail', ['--bogus'], 'npm run trail'],
    ['knowledge', ['--bogus'], 'npm run knowledge'],
    ['package', ['--bogus'], 'npm run package'],
    ['build', ['--bogus'], 'npm run build'],
    ['shots', ['--browsers', 'lynx', '--built'], 'lynx'],
  ])('ends npm run %s -- %j with what can be done', async (command, words, told) => {
    const result = await run(command, words);
    expect(result.told).toContain(told.replace('FOLDER', folder));
    expect(result.told).not.toMatch(/^\s+at /m);
    expect(result.code).toBe(1);
  });

  it.each([
    'bench',
    'build',
    'corpus',
    'evaluate',
    'fuzz',
    'knowledge',
    'pack',
    'package',
    'recognize',
    'shots',
    'start',
    'test',
    'trail',
    'train',
  ])('is not --help: npm run %s tells how it is used', async (command) => {
    const { code, told } = await run(command, ['--help']);
    expect(told).toMatch(/^npm (?:run )?\w+/);
    expect(code).toBe(0);
  });

  it('leaves the pictures of an earlier run where npm run shots would take none', async () => {
    const pictures = join(folder, 'artifacts/shots');
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(pictures, 'index.html'), '');
    cpSync('extension/_locales', join(folder, 'extension/_locales'), { recursive: true });
    const { code, told } = await run('shots', ['--only', 'popupp', '--built'], folder);
    expect(told).toContain('no picture has these names');
    expect(code).toBe(1);
    expect(readdirSync(pictures)).toEqual(['index.html']);
  });
});
