import * as v from 'valibot';
import { explainerKinds } from './explainer.ts';
import { dateOrigins, evidencePlaces, type Report } from './report.ts';

const address = v.pipe(v.string(), v.maxLength(8000), v.regex(/^https?:\/\//));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));

/** The only fields a report may carry: an unknown one is refused, so that no page text can ride along. */
const report = v.strictObject({
  version: v.literal(1),
  url: address,
  canonical: v.optional(address),
  about: v.boolean(),
  probability: share,
  lang: v.pipe(v.string(), v.maxLength(35)),
  published: v.nullable(
    v.strictObject({
      date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/)),
      from: v.picklist(dateOrigins),
    }),
  ),
  places: v.pipe(
    v.array(v.strictObject({ code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), mentions: count })),
    v.maxLength(300),
  ),
  topics: v.pipe(
    v.array(v.strictObject({ id, kind: v.picklist(explainerKinds), score: share, mentions: count })),
    v.maxLength(200),
  ),
  evidence: v.pipe(
    v.array(
      v.strictObject({
        term: v.pipe(v.string(), v.maxLength(120)),
        group: v.pipe(v.string(), v.maxLength(80)),
        where: v.array(v.picklist(evidencePlaces)),
        count,
        weight: v.number(),
      }),
    ),
    v.maxLength(300),
  ),
  links: v.pipe(v.array(v.strictObject({ url: address })), v.maxLength(300)),
  asked: v.boolean(),
});

/** Reads a report that came by message or from storage; undefined where it is none. */
export function readReport(value: unknown): Report | undefined {
  const result = v.safeParse(report, value);
  return result.success ? (result.output as Report) : undefined;
}
