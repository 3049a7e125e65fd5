import * as v from 'valibot';
import { found, lacking } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import type { Signal } from '../core/measured/signals.ts';
import { ioda } from './ioda.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { Lookup } from './service.ts';

const series = v.object({
  datasource: v.string(),
  subtype: v.optional(v.nullable(v.string())),
  from: v.number(),
  step: v.pipe(v.number(), v.minValue(1)),
  values: v.nullable(v.array(v.unknown())),
});
const shape = v.object({ data: v.array(v.array(v.unknown())) });

/** The signals of a country's connection: routes, probes that answer, stray traffic, visits to Google. */
export const iodaSignals: Lookup<QuestionAbout<'signals'>, Signal[]> = {
  id: 'ioda-signals',
  service: ioda,
  request: ({ country, from, until }, host) => ({
    method: 'GET',
    url: `${host}/v2/signals/raw/country/${country}?${new URLSearchParams({
      from: String(from),
      until: String(until),
      maxPoints: '400',
    })}`,
    headers: {},
  }),
  read(answer) {
    const failed = readStatus<Signal[]>(answer);
    if (failed) return failed;
    const data = readJson(shape, answer.body)?.data;
    if (!data) return lacking('unknown');
    const all = data.flat();
    const signals = all.flatMap((one): Signal[] => {
      const read = v.safeParse(series, one);
      if (!read.success) return [];
      const { datasource, subtype, from, step, values } = read.output;
      // Some series hold a table for each instant; a line can be drawn of numbers only.
      if (!values?.some((value) => typeof value === 'number')) return [];
      const numbers = values.slice(0, 5000).map((value) => (typeof value === 'number' ? value : null));
      return [{ source: datasource, ...(subtype && { subtype }), from, step, values: numbers }];
    });
    if (signals.length) return found(signals);
    return all.some((one) => !v.is(series, one)) ? lacking('unknown') : { reason: { why: 'no-data' } };
  },
  describe: (signals) => ({ key: 'signals_found', values: [], count: signals.length }),
};
