import type { Dictionary } from '../dictionary';
import type { Agency } from '../model';
import { fold } from '../text/fold';
import { problem, say } from './problems';
import type { Rule } from './rule';

export const unknownAgency: Rule = {
  id: 'unknown-agency',
  group: 'responsibility',
  severity: 'information',
  on: true,
  title: { en: 'Name that the dictionary does not know', zh: '词典中没有的单位名称' },
  reason: {
    en: 'In a folder whose dictionary knows most bodies of a document, a name that it does not know is a slip, an unknown short name, or an entry that the dictionary lacks.',
    zh: '词典已收录文件中的大多数单位时，没有收录的名称可能是笔误、不规范的简称，或者词典缺一条。',
  },
  good: [
    { text: '一、重点任务\n1.调整线路。（市交通运输局负责）\n2.加密班次。（市交运局负责）' },
    {
      text: '一、重点任务\n1.调整线路。（市交通运输局负责）\n2.加密班次。（市交运局、各区人民政府负责）',
      dictionary: { agencies: [{ name: '市交通运输局', short: ['市交运局'] }] },
    },
  ],
  bad: [
    {
      text: '一、重点任务\n1.调整线路。（市交通运输局、市公安局负责）\n2.加密班次。（⟦市交运局⟧负责）',
      dictionary: {
        agencies: [
          { name: '市交通运输局', short: [] },
          { name: '市公安局', short: [] },
        ],
      },
    },
  ],
  check: ({ analysis: { agencies }, dictionary }) => {
    if (dictionary.agencies.length === 0) return [];
    const known = namesOf(dictionary);
    const first = new Map<string, Agency>();
    for (const agency of agencies) {
      const name = fold(agency.name);
      if (agency.role !== 'mention' && !name.startsWith('各') && !first.has(name)) first.set(name, agency);
    }
    const unknown = [...first].filter(([name]) => !known.has(name));
    // A dictionary of a few names says nothing about the others.
    if (unknown.length * 2 >= first.size) return [];
    return unknown.map(([, agency]) => problem(agency, say('unknown-agency', { found: agency.name })));
  },
};

const namesOf = ({ agencies, groups }: Dictionary): ReadonlySet<string> =>
  new Set(
    [
      ...agencies.flatMap(({ name, short }) => [name, ...short]),
      ...groups.flatMap(({ name, members }) => [name, ...members]),
    ].map(fold),
  );
