import type { Counts } from '../../core/measured/counts.ts';
import { useMessages } from '../messages.tsx';
import { countKinds, countsByKind, kindNames } from './count-kinds.tsx';
import { TableFrame } from './table-frame.tsx';

/** Counts as a table, behind a disclosure. `head` names what the rows are. */
export function DayTable(props: { head: string; rows: { name: string; counts: Counts }[] }) {
  const { t, number } = useMessages();
  return (
    <TableFrame>
      <thead>
        <tr>
          <th scope="col">{props.head}</th>
          {countKinds.map((kind) => (
            <th key={kind} scope="col">
              {t(kindNames[kind])}
            </th>
          ))}
          <th scope="col">{t('count_all')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ name, counts }) => {
          const byKind = countsByKind(counts);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              {countKinds.map((kind) => (
                <td key={kind}>{number(byKind[kind])}</td>
              ))}
              <td>{number(counts.measured)}</td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}
