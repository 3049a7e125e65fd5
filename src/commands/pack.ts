import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { webSigning } from '../browser/packs/web-signing.ts';
import type { PackHeader } from '../core/packs/envelope.ts';
import { mirrorFiles } from '../core/packs/mirror.ts';
import { verifyPack } from '../core/packs/verify-pack.ts';
import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { readKeys, readTrust } from '../knowledge/read-pack-facts.ts';
import { compileKnowledgeFiles } from './bundle/knowledge-files.ts';
import { fail, readWords } from './command-line.ts';
import { raiseEditionHere, readEditionHere, tellOutgrown } from './packs/edition-here.ts';
import { makeKeyPair } from './packs/editor-keys.ts';
import { chooseExpiry, compareHeaders, makePack, openPack, signPack, writePack } from './packs/make-pack.ts';

const usage = `npm run pack -- keys FILE --holder NAME     makes a pair of keys: the private one into FILE, the public one printed
npm run pack -- next                        gives the knowledge the next number and today's date
npm run pack -- build [OUT] [--expires DAY] makes a pack of the knowledge here, unsigned (${mirrorFiles.pack})
npm run pack -- sign PACK KEY               signs it, if this folder builds the same; writes its head beside it
npm run pack -- verify PACK [--keys FILE]   judges it as a fresh extension would`;

const today = new Date().toISOString().slice(0, 10);

const { values, positionals } = readWords(usage, {
  allowPositionals: true,
  options: { holder: { type: 'string' }, expires: { type: 'string' }, keys: { type: 'string' } },
});
const [action = '', ...files] = positionals;

const actions: Record<string, () => void | Promise<void>> = {
  keys() {
    const file = resolve(files[0] ?? fail('name the file for the private key'));
    const holder = values.holder ?? fail('say whose key it is: --holder NAME');
    const inside = relative(process.cwd(), file);
    if (!inside.startsWith('..') && !isAbsolute(inside))
      fail(`${file} is in this folder; keep private keys where they cannot be committed or packed`);
    const { privatePem, held } = makeKeyPair(holder);
    writeFileSync(file, privatePem, { mode: 0o600, flag: 'wx' });
    console.log(`The private key is in ${file}. For src/knowledge/pack-keys.json:\n${JSON.stringify(held)}`);
  },
  next() {
    const { sequence } = raiseEditionHere(readKnowledge(), today);
    console.log(`The knowledge here is edition ${sequence}, of ${today}.`);
  },
  build() {
    const out = files[0] ?? mirrorFiles.pack;
    const { pack, header } = buildHere(values.expires);
    writeFileSync(out, writePack(pack).pack);
    describe(header);
    console.log(`${out} is unsigned.`);
  },
  sign() {
    const [file = fail('name the pack'), key = fail('name the file with your private key')] = files;
    const { pack, header } = openPack(readFileSync(file, 'utf8'));
    const here = buildHere(header.expires).header;
    const others = compareHeaders(header, here);
    if (others.length || header.sequence !== here.sequence || header.created !== here.created)
      fail(
        `${file} is edition ${header.sequence}, and not what this folder builds (edition ${here.sequence}; other parts: ${others.join(', ') || 'none'}): check out the commit of that edition, and sign only what you can build`,
      );
    const signed = signPack(pack, readFileSync(key, 'utf8'));
    const texts = writePack(signed);
    const head = join(file.replace(/(?:\.json)?$/, '.head.json'));
    writeFileSync(file, texts.pack);
    writeFileSync(head, texts.head);
    describe(header);
    console.log(
      `${file} is signed by ${signed.signatures.map(({ key: id }) => id).join(', ')}; ${head} beside it.`,
    );
  },
  async verify() {
    const [file = fail('name the pack')] = files;
    const trust = values.keys ? readTrust(JSON.parse(readFileSync(values.keys, 'utf8'))) : readKeys();
    const inUse = { sequence: 0, created: '' };
    const verdict = await verifyPack(readFileSync(file, 'utf8'), {
      trust,
      signing: webSigning,
      today,
      inUse,
    });
    if ('problem' in verdict) fail(`${file} would be refused: ${JSON.stringify(verdict.problem)}`);
    const { sequence, created, expires } = verdict.value.edition;
    console.log(`${file} is good: edition ${sequence}, of ${created}, to be taken up until ${expires}.`);
  },
};

function buildHere(wanted?: string) {
  const edition = readEditionHere();
  const expires = chooseExpiry(today, wanted, edition.created) ?? failAtExpiry(wanted, edition.created);
  const knowledge = readKnowledge();
  const { errors } = checkKnowledge(knowledge);
  if (errors.length) fail(`the knowledge has ${errors.length} errors: npm run knowledge tells them`);
  const outgrown = tellOutgrown(knowledge, edition);
  if (outgrown) fail(outgrown);
  const pack = makePack(compileKnowledgeFiles(knowledge), edition, expires);
  return openPack(writePack(pack).pack);
}

function failAtExpiry(wanted: string | undefined, created: string): never {
  const latest = chooseExpiry(today, undefined, created);
  fail(
    latest
      ? `${wanted} is no day from tomorrow to ${latest}; write it like that one`
      : `the edition is of ${created}, too old for a pack: npm run pack -- next gives it the next number and today's date`,
  );
}

function describe({ sequence, created, expires, parts }: PackHeader): void {
  console.log(`Edition ${sequence}, of ${created}, to be taken up until ${expires}. SHA-256 of its parts:`);
  for (const [name, hash] of Object.entries(parts)) console.log(`${hash}  ${name}`);
}

const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
try {
  await (act ?? (() => fail(`what to do?\n${usage}`)))();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
