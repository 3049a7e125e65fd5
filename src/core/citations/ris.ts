import type { CslItem } from './csl-json.ts';

/** RIS types by CSL type. */
const types: Record<CslItem['type'], string> = { webpage: 'ELEC', dataset: 'DATA' };

/** Items in RIS, as reference managers import it. Lines end as the format wants, with CR LF. */
export function toRis(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const issued = item.issued?.['date-parts'][0];
      const lines: [string, string | undefined][] = [
        ['TY', types[item.type]],
        ['ID', item.id],
        ['TI', item.title],
        ['T2', item['container-title']],
        ['PB', item.publisher],
        ['PY', issued?.[0]?.toString()],
        ['DA', issued && slashed(issued)],
        ['Y2', item.accessed && slashed(item.accessed['date-parts'][0] ?? [])],
        ['LA', item.language],
        ['UR', item.URL],
        ['L2', item.archive_location],
        ['DB', item.archive],
        // Not every program keeps L2.
        [
          'N1',
          [item.archive_location && `Archive: ${item.archive_location}`, item.note]
            .filter(Boolean)
            .join('. '),
        ],
      ];
      const body = lines.flatMap(([tag, value]) =>
        value ? `${tag}  - ${value.replace(/[\r\n]+/g, ' ')}` : [],
      );
      return [...body, 'ER  - '].join('\r\n');
    })
    .join('\r\n\r\n')
    .concat('\r\n');
}

function slashed(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('/');
}
