import * as v from 'valibot';
import type { PackProblem } from './pack-problem.ts';

/** What the file says of itself, so that no other JSON is taken for it, and no other signature for one of it. */
export const packKind = 'sidelight-knowledge-pack';
/** The version of all that a pack consists of: this form, and that of the knowledge in it. An extension reads its own only. */
export const packFormat = 1;
/** The most that is read, in characters: of a pack, twice what all explainers whole in every language would take, and of a head alone. */
export const longest = { pack: 30_000_000, head: 20_000 };

const day = v.pipe(v.string(), v.isoDate());
const sequence = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000));
const partName = v.pipe(v.string(), v.regex(/^[a-z]{2,12}$/));
const mostParts = 40;

/** A state of the knowledge: its number, which grows by every one that is published, and its day. */
export const edition = v.object({ sequence, created: day });
export type Edition = v.InferOutput<typeof edition>;

/** What is signed: which edition this is, until when it may be taken up, and the SHA-256 of each part, in hexadecimal. */
const header = v.strictObject({
  kind: v.literal(packKind),
  format: v.literal(packFormat),
  sequence,
  created: day,
  expires: day,
  parts: v.pipe(v.record(partName, v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))), v.maxEntries(mostParts)),
});
export type PackHeader = v.InferOutput<typeof header>;

const wholeText = v.pipe(
  v.string(),
  v.check((text) => !/\p{Surrogate}/u.test(text), 'has half a letter'),
);

const signed = {
  kind: v.literal(packKind),
  format: v.literal(packFormat),
  /** The header as JSON, byte for byte as it was signed. */
  header: v.pipe(wholeText, v.maxLength(longest.head)),
  signatures: v.pipe(
    v.array(
      v.strictObject({
        key: v.pipe(v.string(), v.regex(/^[\da-f]{16}$/)),
        /** 64 bytes in Base64, written in the one way that leaves no bit over. */
        signature: v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]{85}[AQgw]==$/)),
      }),
    ),
    v.maxLength(16),
  ),
};

/** The head of a pack: all but its parts. It tells whether the pack is worth fetching. */
const packHead = v.strictObject(signed);
export type PackHead = v.InferOutput<typeof packHead>;

const packFile = v.strictObject({
  ...signed,
  /** The files of the knowledge, each as the text of a JSON file. */
  parts: v.pipe(v.record(partName, wholeText), v.maxEntries(mostParts)),
});
export type PackFile = v.InferOutput<typeof packFile>;

const anyFormat = v.object({ kind: v.literal(packKind), format: v.number() });

/** Reads the text of a pack. Nothing of it is to be believed yet. */
export function readPackFile(text: string): { value: PackFile } | { problem: PackProblem } {
  return readAs(packFile, text, longest.pack);
}

/** Reads the text of a head. Nothing of it is to be believed yet. */
export function readPackHead(text: string): { value: PackHead } | { problem: PackProblem } {
  return readAs(packHead, text, longest.head);
}

/** Reads a header whose signatures are good; undefined where it is of no shape that is known here. */
export function readHeader(text: string): PackHeader | undefined {
  const read = v.safeParse(header, parse(text));
  return read.success ? read.output : undefined;
}

function readAs<S extends v.GenericSchema>(
  schema: S,
  text: string,
  most: number,
): { value: v.InferOutput<S> } | { problem: PackProblem } {
  if (text.length > most) return { problem: { why: 'too-large' } };
  const json = parse(text);
  const read = v.safeParse(schema, json);
  if (read.success) return { value: read.output };
  const known = v.safeParse(anyFormat, json);
  return {
    problem: { why: known.success && known.output.format !== packFormat ? 'other-format' : 'unreadable' },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
