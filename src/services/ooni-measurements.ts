import * as v from 'valibot';
import { lacking } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import type { Measurement } from '../core/measured/findings.ts';
import { ooni, ooniMeasurement, readOoniTime } from './ooni.ts';
import { askedDomains } from './ooni-aggregation.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { Lookup } from './service.ts';

const shape = v.object({
  results: v.array(
    v.object({
      measurement_uid: v.optional(v.nullable(v.string())),
      input: v.optional(v.nullable(v.string())),
      measurement_start_time: v.string(),
      probe_asn: v.optional(v.nullable(v.string())),
      confirmed: v.optional(v.nullable(v.boolean())),
    }),
  ),
});

/** The newest measurements of these sites in a country that show signs of interference, twenty at most. */
export const ooniEvidence: Lookup<QuestionAbout<'evidence'>, Measurement[]> = {
  id: 'ooni-evidence',
  service: ooni,
  request: ({ country, domains, from, until }, host) => ({
    method: 'GET',
    url: `${host}/api/v1/measurements?${new URLSearchParams({
      probe_cc: country,
      test_name: 'web_connectivity',
      domain: askedDomains(domains),
      since: from,
      until,
      anomaly: 'true',
      order_by: 'measurement_start_time',
      limit: '20',
    })}`,
    headers: {},
  }),
  read(answer) {
    const failed = readStatus<Measurement[]>(answer);
    if (failed) return failed;
    const results = readJson(shape, answer.body)?.results;
    if (!results) return lacking('unknown');
    return {
      value: results.flatMap((result) => {
        const time = readOoniTime(result.measurement_start_time);
        return result.measurement_uid && time
          ? {
              address: ooniMeasurement(result.measurement_uid),
              input: result.input ?? '',
              time,
              network: result.probe_asn ?? '',
              confirmed: result.confirmed ?? false,
            }
          : [];
      }),
    };
  },
  describe: (results) => ({ key: 'evidence_found', values: [], count: results.length }),
};
