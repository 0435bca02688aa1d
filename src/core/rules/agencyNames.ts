import type { Problem } from '../findings';
import { leadingPlace } from '../extract/agencyEdges';
import type { Agency } from '../model';
import { otherPlace, problem, replaceSpan, say } from './problems';
import type { Rule } from './rule';

export const agencyNames: Rule = {
  id: 'agency-names-differ',
  group: 'responsibility',
  severity: 'information',
  on: true,
  title: { en: 'One agency under different names', zh: '同一单位写法不一' },
  reason: {
    en: 'Whoever searches the clauses for a body’s tasks finds only those under the name that he looks for.',
    zh: '责任分工中同一单位有几种写法，按名称查找时就会漏掉一部分任务。',
  },
  good: [
    {
      text: '一、重点任务\n市应急管理局（以下简称市应急局）统筹。\n1.调整线路。（市交通运输局负责）\n2.加强演练。（市应急局负责）\n3.储备物资。（市应急局负责）',
    },
    { text: '一、重点任务\n1.调整线路。（省交通运输厅、公安厅负责）\n2.加密班次。（交通运输厅、省公安厅负责）' },
  ],
  bad: [
    {
      text: '一、重点任务\n1.加强演练。（市应急管理局负责）\n2.储备物资。（市应急管理局负责）\n3.完善预案。（⟦市应急局⟧负责）',
    },
  ],
  check: ({ text, analysis: { agencies } }) => {
    const bodies = new Map<string, Agency[]>();
    for (const agency of agencies) {
      if (agency.role === 'mention') continue;
      const list = bodies.get(agency.canonical);
      if (list) list.push(agency);
      else bodies.set(agency.canonical, [agency]);
    }
    return [...bodies.values()].flatMap((list) => compared(text, list));
  },
};

/** A name without its place and its bracketed second name: those may differ from clause to clause. */
const bodyOf = (name: string): string => {
  const plain = name.replace(/[（(][^（()）]{0,40}[）)]$/u, '');
  return plain.slice(leadingPlace(plain));
};

function compared(text: string, list: readonly Agency[]): Problem[] {
  const forms = new Map<string, Agency[]>();
  for (const agency of list) {
    const body = bodyOf(agency.name);
    const same = forms.get(body);
    if (same) same.push(agency);
    else forms.set(body, [agency]);
  }
  if (forms.size < 2) return [];
  const [usual, ...others] = [...forms].sort((a, b) => b[1].length - a[1].length || b[0].length - a[0].length);
  const [expected, [first]] = usual!;
  return others.flatMap(([body, agencies]) =>
    agencies.map((agency) => {
      const name = agency.name.replace(body, expected);
      return problem(agency, say('agency-names-differ', { found: agency.name, expected: first!.name }), {
        related: [otherPlace(first!, first!.name)],
        fixes: replaceSpan(text, agency, agency.name, name, false),
      });
    }),
  );
}
