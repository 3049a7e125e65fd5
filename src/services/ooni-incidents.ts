import * as v from 'valibot';
import { lacking } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import type { Incident } from '../core/measured/findings.ts';
import { ooni, ooniFinding, readOoniTime } from './ooni.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { Lookup } from './service.ts';

const shape = v.object({
  incidents: v.array(
    v.object({
      id: v.optional(v.union([v.string(), v.number()])),
      slug: v.optional(v.nullable(v.string())),
      title: v.string(),
      start_time: v.string(),
      end_time: v.optional(v.nullable(v.string())),
      CCs: v.optional(v.nullable(v.array(v.string()))),
      domains: v.optional(v.nullable(v.array(v.string()))),
    }),
  ),
});

/** What OONI has written up of a country, newest first. */
export const ooniIncidents: Lookup<QuestionAbout<'incidents'>, Incident[]> = {
  id: 'ooni-incidents',
  service: ooni,
  request: ({ country }, host) => ({
    method: 'GET',
    url: `${host}/api/v1/incidents/search?${new URLSearchParams({ country_code: country })}`,
    headers: {},
  }),
  read(answer, { country }) {
    const failed = readStatus<Incident[]>(answer);
    if (failed) return failed;
    const incidents = readJson(shape, answer.body)?.incidents;
    if (!incidents) return lacking('unknown');
    return {
      value: incidents
        .flatMap(({ id, slug, title, start_time, end_time, CCs, domains }): Incident[] => {
          const name = slug || (id === undefined ? '' : String(id));
          const from = readOoniTime(start_time)?.slice(0, 10);
          const until = readOoniTime(end_time ?? '')?.slice(0, 10);
          // A server that does not know the filter gives everything.
          if (!name || !from || (CCs && !CCs.includes(country))) return [];
          return [
            {
              address: ooniFinding(name),
              title: title.slice(0, 300),
              from,
              ...(until && { until }),
              domains: (domains ?? []).slice(0, 20),
            },
          ];
        })
        .sort((a, b) => b.from.localeCompare(a.from))
        .slice(0, 50),
    };
  },
  describe: (incidents) => ({ key: 'incidents_found', values: [], count: incidents.length }),
};
