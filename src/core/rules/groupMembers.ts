import type { Agency } from '../model';
import { fold } from '../text/fold';
import { problem, say } from './problems';
import type { Rule } from './rule';

const GROUP = /(?:成员单位|领导小组|联席会议|工作专班|指挥部)$/u;

export const groupMembers: Rule = {
  id: 'group-without-members',
  group: 'responsibility',
  severity: 'hint',
  on: true,
  title: { en: 'Group whose members are not in the dictionary', zh: '词典中没有成员单位的组合' },
  reason: {
    en: 'What a leading group or its 成员单位 are to do counts for no body until the dictionary says who they are. Reported in folders that have a dictionary.',
    zh: '任务交给领导小组或其成员单位时，要在词典里列出成员，才能计入各单位的任务。只在文件夹有词典时提示。',
  },
  good: [
    { text: '一、重点任务\n1.调整线路。（市公交优先工作领导小组成员单位负责）' },
    {
      text: '一、重点任务\n1.调整线路。（市公交优先工作领导小组成员单位负责）',
      dictionary: { groups: [{ name: '市公交优先工作领导小组成员单位', members: ['市交通运输局', '市公安局'] }] },
    },
  ],
  bad: [
    {
      text: '一、重点任务\n1.调整线路。（⟦市公交优先工作领导小组成员单位⟧负责）',
      dictionary: { agencies: [{ name: '市交通运输局', short: [] }] },
    },
  ],
  check: ({ analysis: { agencies }, dictionary }) => {
    if (dictionary.agencies.length + dictionary.groups.length === 0) return [];
    const known = new Set(dictionary.groups.filter(({ members }) => members.length > 0).map(({ name }) => fold(name)));
    const first = new Map<string, Agency>();
    for (const agency of agencies) {
      const name = fold(agency.name);
      const isOpen = agency.role !== 'mention' && GROUP.test(name) && !known.has(name);
      if (isOpen && !first.has(name)) first.set(name, agency);
    }
    return [...first.values()].map((agency) => problem(agency, say('group-without-members', { found: agency.name })));
  },
};
