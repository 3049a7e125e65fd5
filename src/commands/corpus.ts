import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, unzipSync } from 'fflate';
import { fail, orFail, readWords } from './command-line.ts';
import { type ListedPage, readPageList, splitSource } from './training/page-list.ts';
import { takePage } from './training/take-page.ts';

/** Longer texts are cut, in letters. */
const longest = 30_000;

const usage = `npm run corpus -- LIST.jsonl FOLDER-OF-CHECKOUTS OUT.jsonl
Makes a corpus from a list of labelled pages and checkouts of the repositories that hold them.`;
const { positionals } = readWords(usage, { allowPositionals: true });
const [list, folder, out] = positionals;
if (list === undefined || folder === undefined || out === undefined || positionals.length > 3) fail(usage);

const problems: string[] = [];
const pages = orFail(() => readPageList(list));
const lines = pages.flatMap((page) => {
  if (page.take === null) return [];
  try {
    return [JSON.stringify(makeDocument(page, folder))];
  } catch (error) {
    problems.push(
      `${page.id} ${page.source}: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
    return [];
  }
});
orFail(() => writeFileSync(out, lines.map((line) => `${line}\n`).join('')));
const elsewhere = pages.filter(({ take }) => take === null).length;
console.log(`${out}: ${lines.length} pages; ${elsewhere} of the list are in no repository`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** A page of the list with its text, as a corpus has it. */
function makeDocument({ source, take, ...page }: ListedPage, checkouts: string) {
  const { title, text } = takePage(readAt(source, take?.member, checkouts), take ?? { form: 'text' });
  if (text === '') throw new Error('no text');
  return {
    ...page,
    title: title || (/^.{1,200}?(?=[.!?。！？]\s|\n|$)/.exec(text)?.[0] ?? ''),
    title_source: title ? 'metadata' : 'text_start',
    url_or_repo_path: source,
    url: null,
    sel: take,
    commit: splitSource(source).commit,
    sampling: 'picked',
    orig_chars: text.length,
    truncated: text.length > longest,
    html: false,
    text: text.slice(0, longest),
  };
}

/** A file as it stood at a commit, from a checkout at `owner+name` (or `repo` within) or `owner/name`. */
function readAt(source: string, member: string | undefined, checkouts: string): string {
  const { owner, name, commit, path } = splitSource(source);
  const base = [`${owner}+${name}`, join(owner, name)].map((folderName) => join(checkouts, folderName));
  const git = base
    .flatMap((at) => [join(at, 'repo', '.git'), join(at, 'repo'), join(at, '.git'), at])
    .find((at) => existsSync(join(at, 'HEAD')));
  if (git === undefined) throw new Error('no checkout of the repository');
  const stored = execFileSync('git', ['--git-dir', git, 'show', `${commit}:${path}`], {
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const file = path.endsWith('.gz') ? Buffer.from(gunzipSync(stored)) : stored;
  if (member === undefined) return file.toString('utf8');
  const found = unzipSync(file, { filter: ({ name: within }) => within === member })[member];
  if (found === undefined) throw new Error(`no ${member} in the archive`);
  return Buffer.from(found).toString('utf8');
}
