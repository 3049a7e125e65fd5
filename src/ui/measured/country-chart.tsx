import { type CountryCounts, rankCountries, totalOf } from '../../core/measured/counts.ts';
import { useMessages } from '../messages.tsx';
import { countryName } from '../names.ts';
import { useFirst } from '../use-first.tsx';
import { useOwnId } from '../use-own-id.ts';
import { countKinds, countsByKind, KindLegend, KindPatterns } from './count-kinds.tsx';
import { DayTable } from './day-table.tsx';

const firstShown = 8;

/** What tests of a site came to in each country: shares of all tests there, worst first, with their number. */
export function CountryChart({ rows }: { rows: CountryCounts[] }) {
  const { t, n, locale } = useMessages();
  const id = useOwnId();
  const ranked = rankCountries(rows);
  const [shown, more] = useFirst(ranked, firstShown);
  if (ranked.length === 0) return <p class="note-block">{t('measured_countries_none')}</p>;
  return (
    <div class="chart">
      <ul class="country-bars">
        {shown.map((row) => (
          <li key={row.country}>
            <span class="country-name">{countryName(row.country, locale)}</span>
            <span class="country-count">{n('measured_of', row.measured)}</span>
            <CountryBar id={id} row={row} />
          </li>
        ))}
      </ul>
      {more}
      <svg class="chart-defs" width="0" height="0" aria-hidden="true" focusable="false">
        <KindPatterns id={id} />
      </svg>
      <KindLegend id={id} counts={totalOf(ranked)} />
      <DayTable
        head={t('count_country')}
        rows={ranked.map((row) => ({ name: countryName(row.country, locale), counts: row }))}
      />
    </div>
  );
}

/** One bar of all tests in a country, divided by what they came to. */
function CountryBar({ id, row }: { id: string; row: CountryCounts }) {
  const byKind = countsByKind(row);
  let from = 0;
  return (
    <svg class="country-bar" height="10" aria-hidden="true" focusable="false">
      {countKinds.map((kind) => {
        const share = (byKind[kind] / row.measured) * 100;
        const x = from;
        from += share;
        return share > 0 ? (
          <rect
            key={kind}
            class="count-bar"
            x={`${x}%`}
            y="0"
            width={`${share}%`}
            height="10"
            fill={`url(#${id}-${kind})`}
          />
        ) : null;
      })}
    </svg>
  );
}
