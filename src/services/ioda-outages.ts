import * as v from 'valibot';
import { found, lacking } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import type { Outage } from '../core/measured/signals.ts';
import { ioda } from './ioda.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { Lookup } from './service.ts';

const shape = v.object({
  data: v.array(
    v.object({
      location: v.optional(v.string()),
      datasource: v.string(),
      start: v.number(),
      duration: v.pipe(v.number(), v.minValue(0)),
      score: v.optional(v.nullable(v.number())),
    }),
  ),
});

/** Outages of a whole country that were seen in one of its signals, worst first. Some began before the window. */
export const iodaOutages: Lookup<QuestionAbout<'outages'>, Outage[]> = {
  id: 'ioda-outages',
  service: ioda,
  request: ({ country, from, until }, host) => ({
    method: 'GET',
    url: `${host}/v2/outages/events?${new URLSearchParams({
      entityType: 'country',
      entityCode: country,
      from: String(from),
      until: String(until),
      format: 'codf',
      limit: '200',
    })}`,
    headers: {},
  }),
  read(answer, { country, from, until }) {
    const failed = readStatus<Outage[]>(answer);
    if (failed) return failed;
    const data = readJson(shape, answer.body)?.data;
    if (!data) return lacking('unknown');
    return found(
      data
        .filter(({ location, start, duration }) => {
          const isHere = location === undefined || location === `country/${country}`;
          return isHere && start < until && start + duration > from;
        })
        .map(({ datasource, start, duration, score }) => ({
          source: datasource,
          from: start,
          until: start + duration,
          score: score ?? 0,
        }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 100),
    );
  },
  describe: (outages) => ({ key: 'outages_found', values: [], count: outages.length }),
};
