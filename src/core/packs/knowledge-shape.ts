import * as v from 'valibot';
import { readEdtf } from '../edtf.ts';
import {
  type Explainer,
  explainerKinds,
  type KnowledgePack,
  type NamePack,
  sectionKeys,
  sourceKinds,
  type TranslationPack,
} from '../explainer.ts';
import { pictureHeights, pictureWidth } from '../picture.ts';
import { isPlainLine, isPlainProse } from '../plain-text.ts';
import { isPictureNodes } from './picture-nodes.ts';

/** The shape and the bounds of knowledge that does not come with the extension. Strict: what is not known here is not let in. */

const most = {
  explainers: 3000,
  sources: 20_000,
  prose: 4000,
  line: 600,
  address: 4000,
  pieces: 400,
  blocks: 200,
};

const line = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(most.line),
  v.check(isPlainLine, 'has markup or unseen signs'),
);
const prose = v.pipe(
  v.string(),
  v.maxLength(most.prose),
  v.check(isPlainProse, 'has markup or unseen signs'),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/, 'is no id'));
const sourceId = v.pipe(v.string(), v.regex(/^[\p{L}\d_-]{1,120}$/u, 'is no id'));
const tag = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/, 'is no language'));
const day = v.pipe(v.string(), v.isoDate('is no day'));
const date = v.pipe(
  v.string(),
  v.maxLength(30),
  v.check((text) => readEdtf(text) !== undefined, 'is no date'),
);
const address = v.pipe(v.string(), v.maxLength(most.address), v.check(isWebAddress, 'is no web address'));

const inline = v.pipe(
  v.array(
    v.union([
      prose,
      v.strictObject({ em: prose }),
      v.strictObject({ cite: v.pipe(v.array(sourceId), v.minLength(1), v.maxLength(40)) }),
      v.strictObject({ see: id, text: prose }),
    ]),
  ),
  v.maxLength(most.pieces),
);
const blocks = v.pipe(
  v.array(
    v.union([
      v.strictObject({ p: inline }),
      v.strictObject({ list: v.pipe(v.array(inline), v.maxLength(most.blocks)) }),
    ]),
  ),
  v.maxLength(most.blocks),
);
const sections = v.pipe(
  v.array(v.strictObject({ key: v.picklist(sectionKeys), blocks })),
  v.maxLength(sectionKeys.length),
);
const since = v.pipe(v.array(v.strictObject({ date, text: inline })), v.maxLength(most.blocks));
const ids = v.pipe(v.array(id), v.maxLength(200));

const description = v.pipe(
  v.string(),
  v.maxLength(most.prose),
  v.check(isPlainLine, 'has markup or unseen signs'),
);
const picture = v.strictObject({
  title: line,
  desc: description,
  width: v.literal(pictureWidth),
  height: v.pipe(v.number(), v.minValue(pictureHeights.least), v.maxValue(pictureHeights.most)),
  nodes: v.custom<NonNullable<Explainer['picture']>['nodes']>(isPictureNodes, 'has what no picture has'),
});

const explainer = v.strictObject({
  id,
  kind: v.picklist(explainerKinds),
  title: line,
  lang: tag,
  gist: inline,
  sections,
  since,
  date: v.exactOptional(date),
  places: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is no country'))), v.maxLength(200)),
  methods: ids,
  related: ids,
  asOf: v.exactOptional(day),
  reviewed: v.exactOptional(day),
  picture: v.exactOptional(picture),
});

const source = v.strictObject({
  id: sourceId,
  title: line,
  by: v.pipe(v.string(), v.maxLength(most.line), v.check(isPlainLine, 'has markup or unseen signs')),
  date: v.exactOptional(date),
  kind: v.picklist(sourceKinds),
  lang: tag,
  url: address,
  archived: v.strictObject({ url: address, kind: v.picklist(['capture', 'search']) }),
  copy: v.boolean(),
});

/** The shape of `en`. */
export const knowledgeShape: v.GenericSchema<unknown, KnowledgePack> = v.strictObject({
  lang: tag,
  explainers: v.pipe(v.record(id, explainer), v.minEntries(1), v.maxEntries(most.explainers)),
  sources: v.pipe(v.record(sourceId, source), v.maxEntries(most.sources)),
});

const translation = v.strictObject({
  title: line,
  gist: inline,
  picture: v.exactOptional(
    v.strictObject({
      title: line,
      desc: description,
      labels: v.pipe(v.record(line, line), v.maxEntries(most.pieces)),
    }),
  ),
  sections: v.exactOptional(sections),
  since: v.exactOptional(since),
});

/** The shape of the translations of a language. */
export const translationsShape: v.GenericSchema<unknown, TranslationPack> = v.strictObject({
  lang: tag,
  texts: v.pipe(v.record(id, translation), v.maxEntries(most.explainers)),
});

const lines = v.pipe(v.array(line), v.maxLength(400));

/** The shape of `names`. */
export const namesShape: v.GenericSchema<unknown, NamePack> = v.strictObject({
  names: v.pipe(v.record(id, v.record(tag, lines)), v.maxEntries(most.explainers)),
  titles: v.pipe(v.record(id, lines), v.maxEntries(most.explainers)),
});

/** Whether an address is of the web, without a name or password in it. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password;
}
